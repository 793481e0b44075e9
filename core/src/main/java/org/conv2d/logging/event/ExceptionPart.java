/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import org.conv2d.logging.json.JsonWriter;
import org.conv2d.logging.json.Utf8;

/**
 * The {@code exception} object of a line: {@code type}, {@code message}, {@code root_cause}, {@code stack_trace} (root
 * cause first, cut to what room is left) and {@code stack_hash}. Stateless; allocates, as exceptions do anyway.
 */
final class ExceptionPart {

    private static final String HASH_KEY = ",\"stack_hash\":\"";
    private static final int END_BYTES = HASH_KEY.length() + 16 + 2;

    private ExceptionPart() {}

    /** Writes the object so that it ends before {@code limit}; at least 128 bytes must be left. */
    static void write(JsonWriter out, Throwable thrown, int limit, int maxFieldBytes, Truncations truncations) {
        ThrowableText text = new ThrowableText(thrown);
        int end = limit - END_BYTES;
        int room = end - out.position();
        out.raw("{\"type\":");
        out.string(thrown.getClass().getName(), out.position() + Math.min(room / 2, 512));
        String message = ThrowableText.messageOf(thrown);
        if (message != null) {
            text(out, "message", message, Math.min(room / 4, maxFieldBytes), end, truncations);
        }
        text(out, "root_cause", text.rootCause(), Math.min(room / 8, maxFieldBytes), end, truncations);
        StringBuilder trace = text.trace(Math.min(end - out.position(), maxFieldBytes));
        text(out, "stack_trace", trace, maxFieldBytes, end, truncations);
        out.raw(HASH_KEY);
        out.raw(text.hash());
        out.raw("\"}");
    }

    private static void text(
            JsonWriter out, String name, CharSequence text, int maxBytes, int end, Truncations truncations) {
        int start = out.position();
        out.key(name);
        int taken = out.string(text, Math.min(end, out.position() + maxBytes));
        if (out.position() > end) {
            out.rewind(start);
            truncations.dropped();
        } else if (taken < text.length()) {
            truncations.cut("exception." + name, Utf8.length(text));
        }
    }
}
