/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.structured;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conv2d.logging.event.EventFields;
import org.conv2d.logging.event.Fields;

/** Fields that join events, in their order, each name once. Immutable; joining allocates nothing. */
final class BoundFields {

    static final BoundFields NONE = new BoundFields(List.of(), List.of());

    private final String[] names;
    private final Object[] values;

    private BoundFields(List<String> names, List<Object> values) {
        this.names = names.toArray(String[]::new);
        this.values = values.toArray();
    }

    private static BoundFields of(Map<String, Object> fields) {
        return new BoundFields(new ArrayList<>(fields.keySet()), new ArrayList<>(fields.values()));
    }

    /** These and one more; it takes the place of one of the same name. */
    BoundFields with(String name, Object value) {
        Map<String, Object> fields = toMap();
        fields.put(Names.field(name), value);
        return of(fields);
    }

    BoundFields with(Map<String, ?> more) {
        Map<String, Object> fields = toMap();
        GivenMaps.forEach(more, (name, value) -> fields.put(Names.field(name), value));
        return of(fields);
    }

    BoundFields without(String... gone) {
        Map<String, Object> fields = toMap();
        if (gone != null) {
            for (String name : gone) {
                fields.remove(name);
            }
        }
        return of(fields);
    }

    /** These, and those of the others whose names are not among these. */
    BoundFields or(BoundFields others) {
        Map<String, Object> fields = toMap();
        others.toMap().forEach(fields::putIfAbsent);
        return of(fields);
    }

    /** Adds those whose names an event does not have yet. */
    void join(EventFields event) {
        for (int i = 0; i < names.length; i++) {
            if (event.indexOf(names[i]) == Fields.NONE) {
                event.add(names[i], values[i]);
            }
        }
    }

    Map<String, Object> toMap() {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            fields.put(names[i], values[i]);
        }
        return fields;
    }
}
