/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import org.conv2d.logging.event.EventView;

/**
 * {@code previous(x)}: the finite number the event before had; {@code delta(x)}: this event's less that. Unknown for the first
 * event.
 */
final class PreviousCall extends WindowCall {

    /** What is remembered of one number. */
    private static final class Memory {
        double previous = NO_NUMBER;
        double current = NO_NUMBER;
        double last = NO_NUMBER;
    }

    private final Node value;
    private final boolean difference;

    PreviousCall(Node value, boolean difference) {
        this.value = value;
        this.difference = difference;
    }

    @Override
    Type type() {
        return Type.NUMBER;
    }

    @Override
    Object newMemory() {
        return new Memory();
    }

    @Override
    void observe(EventView event, Evaluation evaluation) {
        Memory memory = (Memory) memory(evaluation);
        double number = value.number(event, evaluation);
        memory.previous = memory.last;
        memory.current = number;
        if (Double.isFinite(number)) {
            memory.last = number;
        }
    }

    @Override
    double number(EventView event, Evaluation evaluation) {
        Memory memory = (Memory) memory(evaluation);
        if (!difference) {
            return memory.previous;
        }
        return isKnown(memory.previous) && isKnown(memory.current) ? memory.current - memory.previous : NO_NUMBER;
    }

    @Override
    double unitMicros() {
        return value.unitMicros();
    }

    @Override
    public String toString() {
        return (difference ? "delta(" : "previous(") + value + ')';
    }
}
