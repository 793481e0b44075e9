/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import org.conv2d.logging.event.EventView;

/** What is known of a value without looking at it: whether it is there, of which type, finite. */
abstract class Presence extends Node {

    @Override
    final Type type() {
        return Type.CONDITION;
    }

    /** {@code exists(x)}: there, and not null. Never unknown. */
    static final class Exists extends Presence {
        private final Node value;

        Exists(Node value) {
            this.value = value;
        }

        @Override
        int test(EventView event, Evaluation evaluation) {
            return known(
                    value instanceof Field field
                            ? field.exists(event, evaluation)
                            : value.text(event, evaluation) != null);
        }

        @Override
        public String toString() {
            return "exists(" + value + ')';
        }
    }

    /** {@code type(x) == "text"}. Never unknown. */
    static final class HasType extends Presence {
        private final Field field;
        private final int bits;

        HasType(Field field, int bits) {
            this.field = field;
            this.bits = bits;
        }

        @Override
        int test(EventView event, Evaluation evaluation) {
            return known((field.valueType(event, evaluation).bit() & bits) != 0);
        }

        @Override
        public String toString() {
            return "(type(" + field + ") in " + bits + ')';
        }
    }

    /** {@code finite(x)}: neither NaN nor infinite. Unknown where there is no number. */
    static final class Finite extends Presence {
        private final Node value;

        Finite(Node value) {
            this.value = value;
        }

        @Override
        int test(EventView event, Evaluation evaluation) {
            double number = value.number(event, evaluation);
            return Double.isFinite(number) ? TRUE : isKnown(number) ? FALSE : UNKNOWN;
        }

        @Override
        boolean explain(EventView event, Evaluation evaluation, Explanation explanation) {
            explanation.number(value.number(event, evaluation), Double.NaN, "finite");
            return true;
        }

        @Override
        public String toString() {
            return "finite(" + value + ')';
        }
    }

    /** {@code marker("NAME")}. */
    static final class HasMarker extends Presence {
        private final String name;

        HasMarker(String name) {
            this.name = name;
        }

        @Override
        int test(EventView event, Evaluation evaluation) {
            return known(event.hasMarker(name));
        }

        @Override
        public String toString() {
            return "marker(" + new Literal.Text(name) + ')';
        }
    }

    /** {@code type(x)} itself, until the parser has seen what it is compared with. */
    static final class TypeOf extends Node {
        private final Field field;

        TypeOf(Field field) {
            this.field = field;
        }

        Field field() {
            return field;
        }

        @Override
        Type type() {
            return Type.KIND;
        }

        @Override
        public String toString() {
            return "type(" + field + ')';
        }
    }

    /** {@code level} itself, likewise. */
    static final class LevelOf extends Node {

        @Override
        Type type() {
            return Type.SEVERITY;
        }

        @Override
        public String toString() {
            return "level";
        }
    }
}
