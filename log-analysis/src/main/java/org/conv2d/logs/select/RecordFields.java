/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.select;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conv2d.logging.event.FieldKind;
import org.conv2d.logging.event.Fields;
import org.conv2d.logs.record.Field;
import org.conv2d.logs.record.FieldSelection;
import org.conv2d.logs.record.LogRecord;

/**
 * Fields whose names are known before any event is read, so that the scanner finds their numbers and texts and nothing else
 * has to be read. For one thread.
 */
final class RecordFields {
    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<Field> fields = new ArrayList<>();
    private LogRecord record;

    RecordFields(List<String> names) {
        for (String name : names) {
            if (isPlain(name) && indexes.putIfAbsent(name, fields.size()) == null) {
                fields.add(Field.of(name));
            }
        }
    }

    /** What a record must hold for such fields. */
    static FieldSelection selection(List<String> names) {
        return FieldSelection.of(names.stream()
                .filter(RecordFields::isPlain)
                .distinct()
                .map(Field::of)
                .toArray(Field[]::new));
    }

    /** A name with a dot may stand for several fields, of which the first counts. */
    private static boolean isPlain(String name) {
        return !name.isEmpty() && name.indexOf('.') < 0;
    }

    void show(LogRecord shown) {
        record = shown;
    }

    /** The index of a field whose value is a number or a text for certain, else {@link Fields#NONE}. */
    int indexOf(String name) {
        Integer index = indexes.get(name);
        return index != null && kind(index) != null ? index : Fields.NONE;
    }

    String name(int index) {
        return fields.get(index).path();
    }

    FieldKind kind(int index) {
        return record.kind(fields.get(index));
    }

    long longValue(int index) {
        return switch (kind(index)) {
            case INTEGER -> record.integer(fields.get(index));
            case DECIMAL -> (long) record.decimal(fields.get(index));
            default -> 0;
        };
    }

    double doubleValue(int index) {
        return kind(index) == FieldKind.TEXT ? Double.NaN : record.decimal(fields.get(index));
    }

    CharSequence textValue(int index) {
        return kind(index) == FieldKind.TEXT ? record.text(fields.get(index)) : null;
    }
}
