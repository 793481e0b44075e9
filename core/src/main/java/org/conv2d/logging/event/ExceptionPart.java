/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import org.conv2d.logging.json.JsonWriter;
import org.conv2d.logging.json.Utf8;

/**
 * The exception of a line: {@code type}, {@code message}, {@code root_cause}, {@code stack_trace} (root cause first, cut
 * to what room is left) and {@code stack_hash}, as one object or, in ECS, as {@code error.*} at the root. For one thread
 * at a time; allocates, as exceptions do anyway.
 */
final class ExceptionPart {

    private static final int HASH_CHARS = 16;

    private final LineFormat format;
    private final FieldRules rules;
    private final Truncations truncations;
    private final boolean nested;
    private final String prefix;
    private final int endBytes;

    ExceptionPart(LineFormat format, FieldRules rules, Truncations truncations) {
        this.format = format;
        this.rules = rules;
        this.truncations = truncations;
        nested = format.schema() == LineSchema.CONV2D;
        prefix = nested ? "" : "error.";
        endBytes = prefix.length() + ",\"stack_hash\":\"\"}".length() + HASH_CHARS;
    }

    /** Writes the part so that it ends before {@code limit}; at least 192 bytes must be left. */
    void write(JsonWriter out, Throwable thrown, int limit) {
        ThrowableText text = new ThrowableText(thrown, format.stack());
        int end = limit - endBytes;
        int room = end - out.position();
        if (nested) {
            out.raw(",\"exception\":{");
        }
        out.key(prefix + "type");
        out.string(thrown.getClass().getName(), out.position() + Math.min(room / 2, 512));
        String message = ThrowableText.messageOf(thrown);
        if (message != null) {
            text(out, "message", message, room / 4, end);
        }
        text(out, "root_cause", text.rootCause(), room / 8, end);
        text(out, "stack_trace", text.trace(), format.maxFieldBytes(), end);
        out.key(prefix + "stack_hash");
        out.string(text.hash(), Integer.MAX_VALUE);
        if (nested) {
            out.raw('}');
        }
    }

    private void text(JsonWriter out, String name, CharSequence given, int maxBytes, int end) {
        CharSequence text = rules == null ? given : rules.apply(given);
        int start = out.position();
        out.key(prefix + name);
        int most = Math.min(end, out.position() + Math.min(maxBytes, format.maxFieldBytes()));
        int taken = out.string(text, most);
        if (out.position() > end) {
            out.rewind(start);
            truncations.dropped();
        } else if (taken < text.length()) {
            truncations.cut("exception." + name, Utf8.length(text));
        }
    }
}
