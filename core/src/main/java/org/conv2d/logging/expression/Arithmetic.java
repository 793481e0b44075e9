/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import org.conv2d.logging.event.EventView;

/** Two numbers make one, in double arithmetic: a division by zero is infinite or NaN, not an error. */
final class Arithmetic extends Node {

    enum Operator {
        PLUS('+'),
        MINUS('-'),
        TIMES('*'),
        OVER('/'),
        MODULO('%');

        final char sign;

        Operator(char sign) {
            this.sign = sign;
        }

        double of(double a, double b) {
            return switch (this) {
                case PLUS -> a + b;
                case MINUS -> a - b;
                case TIMES -> a * b;
                case OVER -> a / b;
                case MODULO -> a % b;
            };
        }
    }

    private final Node left;
    private final Operator operator;
    private final Node right;

    private Arithmetic(Node left, Operator operator, Node right) {
        this.left = left;
        this.operator = operator;
        this.right = right;
    }

    /** What is constant is computed at once. */
    static Node of(Node left, Operator operator, Node right) {
        if (left instanceof Literal.Numeral a && right instanceof Literal.Numeral b) {
            return new Literal.Numeral(operator.of(a.value(), b.value()));
        }
        return new Arithmetic(left, operator, right);
    }

    @Override
    Type type() {
        return Type.NUMBER;
    }

    @Override
    double number(EventView event, Evaluation evaluation) {
        double a = left.number(event, evaluation);
        double b = right.number(event, evaluation);
        double result = operator.of(a, b);
        if (!Double.isNaN(result)) {
            return result;
        }
        return isKnown(a) && isKnown(b) ? Double.NaN : NO_NUMBER;
    }

    @Override
    double unitMicros() {
        double unit = left.unitMicros();
        boolean scaled = operator == Operator.TIMES || operator == Operator.OVER;
        return scaled && right.isConstant() || !scaled && unit == right.unitMicros() ? unit : 0;
    }

    @Override
    public String toString() {
        return "(" + left + ' ' + operator.sign + ' ' + right + ')';
    }
}
