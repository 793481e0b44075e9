/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import org.conv2d.logging.event.EventView;
import org.conv2d.logging.event.Severity;

/** Something written in the expression itself. */
abstract class Literal extends Node {

    @Override
    final boolean isConstant() {
        return true;
    }

    /** A number; as an integer where it was written as one and is exact. */
    static final class Numeral extends Literal {
        private final double value;
        private final boolean integer;
        private final long exact;

        Numeral(String digits, double value) {
            long parsed = 0;
            boolean whole = true;
            try {
                parsed = Long.parseLong(digits.replace("_", ""));
            } catch (NumberFormatException e) {
                whole = false;
            }
            this.value = value;
            this.integer = whole;
            this.exact = parsed;
        }

        Numeral(double value) {
            this.value = value;
            this.integer = false;
            this.exact = 0;
        }

        double value() {
            return value;
        }

        Numeral negated() {
            return integer ? new Numeral(Long.toString(-exact), -value) : new Numeral(-value);
        }

        @Override
        Type type() {
            return Type.NUMBER;
        }

        @Override
        double number(EventView event, Evaluation evaluation) {
            return value;
        }

        @Override
        boolean isInteger(EventView event) {
            return integer;
        }

        @Override
        long integer(EventView event) {
            return exact;
        }

        @Override
        public String toString() {
            return integer ? Long.toString(exact) : shown(value);
        }

        /** As short as it can be told apart: {@code 50}, {@code 0.05}. */
        static String shown(double value) {
            return value == Math.rint(value) && Math.abs(value) < 1e15
                    ? Long.toString((long) value)
                    : Double.toString(value);
        }
    }

    /** A length of time, in microseconds. */
    static final class Duration extends Literal {
        private final double micros;
        private final String written;

        Duration(double micros, String written) {
            this.micros = micros;
            this.written = written;
        }

        double micros() {
            return micros;
        }

        @Override
        Type type() {
            return Type.DURATION;
        }

        @Override
        public String toString() {
            return written;
        }
    }

    /** A text. */
    static final class Text extends Literal {
        private final String value;

        Text(String value) {
            this.value = value;
        }

        String value() {
            return value;
        }

        @Override
        Type type() {
            return Type.TEXT;
        }

        @Override
        CharSequence text(EventView event, Evaluation evaluation) {
            return value;
        }

        @Override
        public String toString() {
            return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
    }

    /** {@code true} or {@code false}. */
    static final class Truth extends Literal {
        private final boolean value;

        Truth(boolean value) {
            this.value = value;
        }

        boolean value() {
            return value;
        }

        @Override
        Type type() {
            return Type.CONDITION;
        }

        @Override
        int test(EventView event, Evaluation evaluation) {
            return known(value);
        }

        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    /** A level. */
    static final class Level extends Literal {
        private final Severity severity;

        Level(Severity severity) {
            this.severity = severity;
        }

        Severity severity() {
            return severity;
        }

        @Override
        Type type() {
            return Type.SEVERITY;
        }

        @Override
        public String toString() {
            return severity.name();
        }
    }
}
