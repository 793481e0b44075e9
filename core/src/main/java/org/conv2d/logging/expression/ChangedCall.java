/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import org.conv2d.logging.event.EventView;
import org.conv2d.logging.event.Fields;

/**
 * {@code changed(x)}: another value than in the last event that had one. Unknown for the first, and where there is none. A
 * text is remembered by 64 bits of a hash and its length.
 */
final class ChangedCall extends WindowCall {

    /** What is remembered of one field. */
    private static final class Memory {
        long value;
        boolean present;
        int answer = UNKNOWN;
    }

    private final Field field;

    ChangedCall(Field field) {
        this.field = field;
    }

    @Override
    Type type() {
        return Type.CONDITION;
    }

    @Override
    Object newMemory() {
        return new Memory();
    }

    @Override
    void observe(EventView event, Evaluation evaluation) {
        Memory memory = (Memory) memory(evaluation);
        int index = event.indexOf(field.name());
        ValueType type = field.valueType(event, evaluation);
        if (index == Fields.NONE || type == ValueType.NULL || type == ValueType.OTHER) {
            memory.answer = UNKNOWN;
            return;
        }
        long value = switch (type) {
            case BOOLEAN -> event.booleanValue(index) ? 1 : 2;
            case TEXT -> ValueHash.ofText(event.textValue(index));
            default ->
                field.isInteger(event)
                        ? event.longValue(index)
                        : Double.doubleToLongBits(field.number(event, evaluation) + 0.0);
        };
        memory.answer = memory.present ? known(memory.value != value) : UNKNOWN;
        memory.value = value;
        memory.present = true;
    }

    @Override
    int test(EventView event, Evaluation evaluation) {
        return ((Memory) memory(evaluation)).answer;
    }

    @Override
    public String toString() {
        return "changed(" + field + ')';
    }
}
