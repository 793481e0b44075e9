/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import org.conv2d.logging.json.JsonWriter;
import org.conv2d.logging.json.TextTokens;
import org.conv2d.logging.json.Utf8;

/**
 * Writes what every line has besides message and fields: time, level, logger, event type, thread. Names come again and
 * again, so they are copied from what was encoded before. For one thread at a time; allocates only for new names.
 */
final class LineHead {

    private static final int MAX_NAME_BYTES = 512;

    private final JsonWriter out;
    private final LineSchema schema;
    private final Truncations truncations;
    private final TimestampWriter timestamps;
    private final TextTokens texts = new TextTokens();
    private final int nameBytes;

    LineHead(JsonWriter out, LineFormat format, Truncations truncations) {
        this.out = out;
        this.truncations = truncations;
        schema = format.schema();
        timestamps = new TimestampWriter(format.zone());
        nameBytes = Math.min(MAX_NAME_BYTES, format.maxLineBytes() / 8);
    }

    void timeAndLevel(long epochSecond, int nanoOfSecond, String level) {
        out.raw(schema.timestamp);
        timestamps.write(out, epochSecond, nanoOfSecond);
        out.raw(schema.level);
        name(schema.levelName, level);
    }

    /** The version of the schema, where it has one. */
    void version() {
        out.raw(",\"ecs.version\":\"" + LineSchema.ECS_VERSION + '"');
    }

    void logger(String name) {
        out.raw(schema.logger);
        name(schema.loggerName, name);
    }

    /** The event type; nothing when null or empty. */
    void type(String eventType) {
        if (eventType != null && !eventType.isEmpty()) {
            out.raw(schema.event);
            name(schema.eventName, eventType);
        }
    }

    void thread(String name) {
        out.raw(schema.thread);
        name("thread", name);
    }

    private void name(String part, String text) {
        if (texts.write(out, text, out.position() + nameBytes) < text.length()) {
            truncations.cut(part, Utf8.length(text));
        }
    }
}
