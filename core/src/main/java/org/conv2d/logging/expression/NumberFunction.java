/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import java.util.Locale;
import org.conv2d.logging.event.EventView;

/** A number made of one other. */
final class NumberFunction extends Node {

    enum Kind {
        NEGATE,
        ABS,
        SQRT,
        LOG,
        FLOOR,
        CEIL;

        double of(double x) {
            return switch (this) {
                case NEGATE -> -x;
                case ABS -> Math.abs(x);
                case SQRT -> Math.sqrt(x);
                case LOG -> StrictMath.log(x);
                case FLOOR -> Math.floor(x);
                case CEIL -> Math.ceil(x);
            };
        }
    }

    private final Kind kind;
    private final Node argument;

    private NumberFunction(Kind kind, Node argument) {
        this.kind = kind;
        this.argument = argument;
    }

    static Node of(Kind kind, Node argument) {
        if (argument instanceof Literal.Numeral literal) {
            return kind == Kind.NEGATE ? literal.negated() : new Literal.Numeral(kind.of(literal.value()));
        }
        return new NumberFunction(kind, argument);
    }

    @Override
    Type type() {
        return Type.NUMBER;
    }

    @Override
    double number(EventView event, Evaluation evaluation) {
        double x = argument.number(event, evaluation);
        double result = kind.of(x);
        return !Double.isNaN(result) ? result : isKnown(x) ? Double.NaN : NO_NUMBER;
    }

    @Override
    double unitMicros() {
        return kind == Kind.SQRT || kind == Kind.LOG ? 0 : argument.unitMicros();
    }

    @Override
    public String toString() {
        return kind == Kind.NEGATE
                ? "(-" + argument + ')'
                : kind.name().toLowerCase(Locale.ROOT) + '(' + argument + ')';
    }
}
