/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import org.conv2d.logging.event.EventView;

/** Equality of what is no number, or may be one. */
abstract class Equality extends Node {

    @Override
    final Type type() {
        return Type.CONDITION;
    }

    /** Of a text and a literal. */
    static final class OfText extends Equality {
        private final Node value;
        private final String literal;
        private final boolean equal;

        OfText(Node value, String literal, boolean equal) {
            this.value = value;
            this.literal = literal;
            this.equal = equal;
        }

        @Override
        int test(EventView event, Evaluation evaluation) {
            CharSequence text = value.text(event, evaluation);
            return text == null ? UNKNOWN : known(literal.contentEquals(text) == equal);
        }

        @Override
        boolean explain(EventView event, Evaluation evaluation, Explanation explanation) {
            CharSequence text = value.text(event, evaluation);
            if (text == null) {
                return false;
            }
            explanation.text(text, literal);
            return true;
        }

        @Override
        public String toString() {
            return "(" + value + (equal ? " == " : " != ") + new Literal.Text(literal) + ')';
        }
    }

    /** Of a field and {@code true} or {@code false}. */
    static final class OfTruth extends Equality {
        private final Node value;
        private final boolean literal;

        OfTruth(Node value, boolean literal) {
            this.value = value;
            this.literal = literal;
        }

        @Override
        int test(EventView event, Evaluation evaluation) {
            int one = value.test(event, evaluation);
            return one == UNKNOWN || literal ? one : 1 - one;
        }

        @Override
        public String toString() {
            return "(" + value + " == " + literal + ')';
        }
    }

    /** Of two whose type only the event knows: equal kinds are compared, others are no match for each other. */
    static final class OfAny extends Equality {
        private final Node left;
        private final Node right;
        private final boolean equal;
        private final NumberComparison numbers;

        OfAny(Node left, Node right, boolean equal) {
            this.left = left;
            this.right = right;
            this.equal = equal;
            this.numbers = NumberComparison.of(left, equal ? Relation.EQUAL : Relation.NOT_EQUAL, right);
        }

        @Override
        int test(EventView event, Evaluation evaluation) {
            ValueType first = typeOf(left, event, evaluation);
            ValueType second = typeOf(right, event, evaluation);
            if (isNumber(first) && isNumber(second)) {
                return numbers.test(event, evaluation);
            }
            if (first == ValueType.TEXT && second == ValueType.TEXT) {
                return texts(event, evaluation);
            }
            if (first == ValueType.BOOLEAN && second == ValueType.BOOLEAN) {
                return known((left.test(event, evaluation) == right.test(event, evaluation)) == equal);
            }
            note(left, first, evaluation);
            note(right, second, evaluation);
            return UNKNOWN;
        }

        private static void note(Node node, ValueType type, Evaluation evaluation) {
            if (node instanceof Field field) {
                if (type == ValueType.MISSING || type == ValueType.NULL) {
                    evaluation.missing(field.name());
                } else {
                    evaluation.mistyped(field.name());
                }
            }
        }

        private static ValueType typeOf(Node node, EventView event, Evaluation evaluation) {
            return node instanceof Field field ? field.valueType(event, evaluation) : ValueType.TEXT;
        }

        private static boolean isNumber(ValueType type) {
            return type == ValueType.INTEGER || type == ValueType.DECIMAL;
        }

        /** The first is copied where it is a view, for asking for the second may move that view. */
        private int texts(EventView event, Evaluation evaluation) {
            CharSequence first = left.text(event, evaluation);
            String copied = first == null ? null : first.toString();
            CharSequence second = right.text(event, evaluation);
            return copied == null || second == null ? UNKNOWN : known(copied.contentEquals(second) == equal);
        }

        @Override
        public String toString() {
            return "(" + left + (equal ? " == " : " != ") + right + ')';
        }
    }

    /** Of the event's level and another, or in an order with it. */
    static final class OfLevel extends Equality {
        private final Relation relation;
        private final Literal.Level level;

        OfLevel(Relation relation, Literal.Level level) {
            this.relation = relation;
            this.level = level;
        }

        @Override
        int test(EventView event, Evaluation evaluation) {
            return known(relation.holds(event.severity().compareTo(level.severity())));
        }

        @Override
        public String toString() {
            return "(level " + relation + ' ' + level + ')';
        }
    }
}
