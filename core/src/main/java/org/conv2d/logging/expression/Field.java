/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import org.conv2d.logging.event.EventView;
import org.conv2d.logging.event.Fields;

/**
 * A field of the event, or an entry of its context. A {@code null} beside a field {@code NAME_nonfinite} is the number that
 * one names, so that a line read back is judged like the event it came from.
 */
final class Field extends Node {
    private static final double EXACT = 0x1p53;
    private static final double LONG_LIMIT = 0x1p63;

    private final String name;
    private final String nonFinite;
    private final int place;

    /** The name becomes the one that equal literals are, so that comparing the two is quick. */
    Field(String name) {
        this.name = name.intern();
        this.nonFinite = (name + "_nonfinite").intern();
        this.place = Evaluation.placeOf(name);
    }

    String name() {
        return name;
    }

    @Override
    Type type() {
        return Type.FIELD;
    }

    /** Where the event has it; {@link Fields#NONE}. */
    int indexIn(EventView event, Evaluation evaluation) {
        return evaluation.indexOf(event, name, place);
    }

    @Override
    double number(EventView event, Evaluation evaluation) {
        int index = indexIn(event, evaluation);
        if (index == Fields.NONE) {
            evaluation.missing(name);
            return NO_NUMBER;
        }
        double value = event.doubleValue(index);
        return Double.isNaN(value) ? noOrdinaryNumber(event, evaluation, index) : value;
    }

    private double noOrdinaryNumber(EventView event, Evaluation evaluation, int index) {
        return switch (event.kind(index)) {
            case INTEGER, DECIMAL -> Double.NaN;
            case NULL -> nonFinite(event, evaluation);
            default -> {
                evaluation.mistyped(name);
                yield NO_NUMBER;
            }
        };
    }

    private double nonFinite(EventView event, Evaluation evaluation) {
        int index = event.indexOf(nonFinite);
        CharSequence text = index == Fields.NONE ? null : event.textValue(index);
        if (text != null) {
            if ("NaN".contentEquals(text)) {
                return Double.NaN;
            }
            if ("Infinity".contentEquals(text)) {
                return Double.POSITIVE_INFINITY;
            }
            if ("-Infinity".contentEquals(text)) {
                return Double.NEGATIVE_INFINITY;
            }
        }
        evaluation.missing(name);
        return NO_NUMBER;
    }

    @Override
    boolean isInteger(EventView event) {
        int index = event.indexOf(name);
        if (index == Fields.NONE) {
            return false;
        }
        switch (event.kind(index)) {
            case INTEGER -> {
                double size = Math.abs(event.doubleValue(index));
                return size >= EXACT && size < LONG_LIMIT;
            }
            default -> {
                return false;
            }
        }
    }

    @Override
    long integer(EventView event) {
        return event.longValue(event.indexOf(name));
    }

    @Override
    CharSequence text(EventView event, Evaluation evaluation) {
        int index = indexIn(event, evaluation);
        if (index == Fields.NONE) {
            evaluation.missing(name);
            return null;
        }
        return switch (event.kind(index)) {
            case TEXT -> event.textValue(index);
            case NULL -> {
                evaluation.missing(name);
                yield null;
            }
            default -> {
                evaluation.mistyped(name);
                yield null;
            }
        };
    }

    /** As a condition: its own truth value. */
    @Override
    int test(EventView event, Evaluation evaluation) {
        int index = indexIn(event, evaluation);
        if (index == Fields.NONE) {
            evaluation.missing(name);
            return UNKNOWN;
        }
        return switch (event.kind(index)) {
            case BOOLEAN -> known(event.booleanValue(index));
            case NULL -> {
                evaluation.missing(name);
                yield UNKNOWN;
            }
            default -> {
                evaluation.mistyped(name);
                yield UNKNOWN;
            }
        };
    }

    /** Whether there is a value: a null is none, unless it stands for a number that JSON cannot write. */
    boolean exists(EventView event, Evaluation evaluation) {
        int index = indexIn(event, evaluation);
        if (index == Fields.NONE) {
            return false;
        }
        return switch (event.kind(index)) {
            case NULL -> event.indexOf(nonFinite) != Fields.NONE;
            default -> true;
        };
    }

    /** What the value is called by {@code type(…)}. */
    ValueType valueType(EventView event, Evaluation evaluation) {
        int index = indexIn(event, evaluation);
        if (index == Fields.NONE) {
            return ValueType.MISSING;
        }
        return switch (event.kind(index)) {
            case NULL -> event.indexOf(nonFinite) == Fields.NONE ? ValueType.NULL : ValueType.DECIMAL;
            case BOOLEAN -> ValueType.BOOLEAN;
            case INTEGER -> ValueType.INTEGER;
            case DECIMAL -> ValueType.DECIMAL;
            case TEXT -> ValueType.TEXT;
            case OTHER -> ValueType.OTHER;
        };
    }

    @Override
    double unitMicros() {
        return Durations.unitOf(name);
    }

    @Override
    public String toString() {
        return '`' + name + '`';
    }
}
