/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import org.conv2d.logging.event.EventView;
import org.conv2d.logging.event.FieldKind;
import org.conv2d.logging.event.Fields;

/** A number made of a text: what it says ({@code number(x)}; a field that is a number already is taken as it is), or its length. */
abstract class TextNumber extends Node {
    final Node argument;

    TextNumber(Node argument) {
        this.argument = argument;
    }

    @Override
    final Type type() {
        return Type.NUMBER;
    }

    /** {@code number(x)}: for entries of the diagnostic context, which are all texts. Unknown for a text that is no number. */
    static final class Read extends TextNumber {
        Read(Node argument) {
            super(argument);
        }

        @Override
        double number(EventView event, Evaluation evaluation) {
            if (argument instanceof Field field && !isText(field, event)) {
                return field.number(event, evaluation);
            }
            CharSequence text = argument.text(event, evaluation);
            if (text == null) {
                return NO_NUMBER;
            }
            return evaluation.numberText().read(text);
        }

        private static boolean isText(Field field, EventView event) {
            int index = event.indexOf(field.name());
            return index != Fields.NONE && event.kind(index) == FieldKind.TEXT;
        }

        @Override
        public String toString() {
            return "number(" + argument + ')';
        }
    }

    /** {@code length(x)}, in chars. */
    static final class Length extends TextNumber {

        Length(Node argument) {
            super(argument);
        }

        @Override
        double number(EventView event, Evaluation evaluation) {
            CharSequence text = argument.text(event, evaluation);
            return text == null ? NO_NUMBER : text.length();
        }

        @Override
        public String toString() {
            return "length(" + argument + ')';
        }
    }
}
