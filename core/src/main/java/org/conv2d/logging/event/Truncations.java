/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import java.nio.charset.StandardCharsets;
import org.conv2d.logging.json.JsonWriter;

/**
 * What had to be cut from one line: becomes its {@code _truncated} object, which names each cut field with the length
 * it had (UTF-8 bytes of a text, elements of a list or map) and, as {@code _fields}, how many fields found no room at
 * all. For one thread at a time.
 */
final class Truncations {

    private static final String OPEN = ",\"_truncated\":{";
    private static final String FIELDS = "_fields";
    private static final int FRAME_BYTES = OPEN.length() + FIELDS.length() + 16;

    private final JsonWriter notes = new JsonWriter(128);
    private final int notesLimit;
    private int droppedFields;

    /** @param maxBytes what the object may take in the line, separator included */
    Truncations(int maxBytes) {
        notesLimit = maxBytes - FRAME_BYTES;
    }

    void clear() {
        notes.rewind(0);
        droppedFields = 0;
    }

    boolean isEmpty() {
        return notes.position() == 0 && droppedFields == 0;
    }

    /** A field was cut and had this length; forgotten when there is no room for the note. */
    void cut(String name, long length) {
        int start = notes.position();
        notes.key(name);
        notes.number(length);
        if (notes.position() > notesLimit) {
            notes.rewind(start);
        }
    }

    void dropped() {
        droppedFields++;
    }

    /** Takes over what was cut from the event earlier. */
    void add(Cuts earlier) {
        int start = notes.position();
        if (!earlier.notes().isEmpty()) {
            if (start > 0) {
                notes.raw(',');
            }
            notes.raw(earlier.notes().getBytes(StandardCharsets.UTF_8));
        }
        if (notes.position() > notesLimit) {
            notes.rewind(start);
        }
        droppedFields += earlier.droppedFields();
    }

    Cuts toCuts() {
        return new Cuts(new String(notes.bytes(), 0, notes.position(), StandardCharsets.UTF_8), droppedFields);
    }

    void writeTo(JsonWriter out) {
        out.raw(OPEN);
        out.raw(notes.bytes(), 0, notes.position());
        if (droppedFields > 0) {
            out.key(FIELDS);
            out.number(droppedFields);
        }
        out.raw('}');
    }
}
