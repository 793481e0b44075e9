/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import java.util.LinkedHashMap;
import java.util.Map;
import org.conv2d.logging.json.JsonWriter;

/**
 * What had to be cut from one line: becomes its {@code _truncated} object, which names each cut field with the length
 * it had (UTF-8 bytes of a text, elements of a list or map) and, as {@code _fields}, how many fields found no room at
 * all. For one thread at a time; allocates only when something is cut.
 */
final class Truncations {

    private static final String OPEN = ",\"_truncated\":{";
    private static final int DROPPED_BYTES = ReservedNames.FIELDS.length() + 14;

    private final Map<String, Long> lengths = new LinkedHashMap<>();
    private int droppedFields;

    void clear() {
        if (!lengths.isEmpty()) {
            lengths.clear();
        }
        droppedFields = 0;
    }

    boolean isEmpty() {
        return lengths.isEmpty() && droppedFields == 0;
    }

    /** A field was cut and had this length; of several cuts, the first saw the whole length. */
    void cut(String name, long length) {
        lengths.merge(name, length, Math::max);
    }

    void dropped() {
        droppedFields++;
    }

    /** Takes over what was cut from the event earlier. */
    void add(Cuts earlier) {
        earlier.lengths().forEach(this::cut);
        droppedFields += earlier.droppedFields();
    }

    Cuts toCuts() {
        return new Cuts(new LinkedHashMap<>(lengths), droppedFields);
    }

    /** Writes the object so that it ends before {@code limit}; names that find no room are left out. */
    void writeTo(JsonWriter out, int limit) {
        out.raw(OPEN);
        for (Map.Entry<String, Long> cut : lengths.entrySet()) {
            int start = out.position();
            out.key(cut.getKey());
            out.number(cut.getValue());
            if (out.position() > limit - DROPPED_BYTES - 1) {
                out.rewind(start);
            }
        }
        if (droppedFields > 0) {
            out.key(ReservedNames.FIELDS);
            out.number(droppedFields);
        }
        out.raw('}');
    }
}
