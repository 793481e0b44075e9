/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import org.conv2d.logging.event.EventView;

/**
 * A part of an expression. Immutable: what is remembered stands in the {@link Evaluation}. A node answers the questions its
 * type allows; a field, whose type only an event knows, answers all. {@link #toString} is its text with all brackets; equal
 * texts mean equal nodes.
 */
abstract class Node {

    /** What a condition can be; {@link #UNKNOWN} where a value is missing or has another type. */
    static final int FALSE = 0;

    static final int TRUE = 1;
    static final int UNKNOWN = 2;

    /** A number that is not known: a NaN of its own, told apart by its bits. */
    static final double NO_NUMBER = Double.longBitsToDouble(0x7ff8_c0a2_d000_0001L);

    private static final long NO_NUMBER_BITS = Double.doubleToRawLongBits(NO_NUMBER);

    enum Type {
        CONDITION("a condition"),
        NUMBER("a number"),
        TEXT("a text"),
        SEVERITY("a level"),
        DURATION("a duration"),
        KIND("a type"),
        FIELD("a field");

        final String shown;

        Type(String shown) {
            this.shown = shown;
        }
    }

    abstract Type type();

    /** {@link #TRUE}, {@link #FALSE} or {@link #UNKNOWN}. */
    int test(EventView event, Evaluation evaluation) {
        throw new IllegalStateException("no condition: " + this);
    }

    /** The number, or {@link #NO_NUMBER}. */
    double number(EventView event, Evaluation evaluation) {
        throw new IllegalStateException("no number: " + this);
    }

    /** Whether the number is an integer that {@link #integer} knows better than a double can. */
    boolean isInteger(EventView event) {
        return false;
    }

    long integer(EventView event) {
        throw new IllegalStateException("no integer: " + this);
    }

    /** The text, or null. */
    CharSequence text(EventView event, Evaluation evaluation) {
        throw new IllegalStateException("no text: " + this);
    }

    /** Says what was observed when the condition held; false when there is nothing to say. */
    boolean explain(EventView event, Evaluation evaluation, Explanation explanation) {
        return false;
    }

    /** Whether it is a literal, or made of literals alone. */
    boolean isConstant() {
        return false;
    }

    /** The unit of its numbers in microseconds, as the name of a field tells; 0 for none. */
    double unitMicros() {
        return 0;
    }

    static boolean isKnown(double number) {
        return !Double.isNaN(number) || Double.doubleToRawLongBits(number) != NO_NUMBER_BITS;
    }

    static int known(boolean condition) {
        return condition ? TRUE : FALSE;
    }

    @Override
    public abstract String toString();
}
