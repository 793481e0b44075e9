/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** All that a record holds, for comparison: two records that answer every question alike are equal. */
record Held(long epochMicros, Level level, String event, String exceptionType, String run, List<Object> ofFields) {
    static Held of(LogRecord record, FieldSelection selection) {
        List<Object> ofFields = new ArrayList<>();
        for (Field field : sorted(selection.fields())) {
            ofFields.add(field + "=" + record.text(field) + "/" + record.number(field));
        }
        for (Field group : sorted(selection.groups())) {
            ofFields.add(group + "=" + record.numbers(group));
        }
        return new Held(
                record.epochMicros(), record.level(), record.event(), record.exceptionType(), record.run(), ofFields);
    }

    private static List<Field> sorted(Iterable<Field> fields) {
        TreeSet<String> paths = new TreeSet<>();
        fields.forEach(field -> paths.add(field.path()));
        return paths.stream().map(Field::of).toList();
    }
}
