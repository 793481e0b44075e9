/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import org.conv2d.logging.json.JsonWriter;
import org.conv2d.logging.json.Snippet;
import org.conv2d.logging.json.TextTokens;
import org.conv2d.logging.json.Utf8;

/**
 * Writes what every line has besides message and fields: time, level, logger, event type, thread. For one thread at a
 * time; allocates only for what it has not met.
 */
final class LineHead {

    /*
     * Costs. A place in a program that logs has one level, one logger and one event type, so the three are kept as one
     * piece, and the head is two copies: that piece, and the time up to the second.
     */

    private static final int MAX_NAME_BYTES = 512;
    private static final int SITES = 512;
    private static final int PROBES = 4;
    private static final int MAX_SITE_BYTES = 512;

    private final JsonWriter out;
    private final LineSchema schema;
    private final Truncations truncations;
    private final TimestampWriter timestamps;
    private final TextTokens threads;
    private final int nameBytes;
    private final Site[] sites = new Site[SITES];
    private Site site;
    private boolean cut;
    private String level;
    private String logger;
    private String type;

    /** Three names and what stands in the line for them, before the message and after it. */
    private record Site(String level, String logger, String type, Snippet beforeMessage, Snippet afterMessage) {

        @SuppressWarnings("ReferenceEquality") // a short cut for equals()
        boolean is(String otherLevel, String otherLogger, String otherType) {
            boolean same = logger == otherLogger && type == otherType && level == otherLevel;
            return same || logger.equals(otherLogger) && type.equals(otherType) && level.equals(otherLevel);
        }
    }

    LineHead(JsonWriter out, LineFormat format, Truncations truncations) {
        this.out = out;
        this.truncations = truncations;
        schema = format.schema();
        timestamps = new TimestampWriter(schema.opening, format.zone());
        threads = new TextTokens(LineSchema.key(schema.threadName));
        nameBytes = Math.min(MAX_NAME_BYTES, format.maxLineBytes() / 8);
    }

    /** Opens the line. */
    void time(long epochSecond, int nanoOfSecond) {
        timestamps.write(out, epochSecond, nanoOfSecond);
    }

    /** What stands before the message. The type is null or empty when there is none. */
    void beforeMessage(String levelName, String loggerName, String eventType) {
        level = levelName;
        logger = loggerName;
        type = eventType == null ? "" : eventType;
        int hash = (logger.hashCode() * 31 + type.hashCode()) * 31 + level.hashCode();
        int slot = (hash ^ hash >>> 15) & SITES - PROBES;
        for (int probe = slot; probe < slot + PROBES; probe++) {
            Site known = sites[probe];
            if (known == null) {
                site = make();
                sites[probe] = site;
                break;
            }
            if (known.is(level, logger, type)) {
                site = known;
                out.raw(site.beforeMessage);
                return;
            }
            site = null;
        }
        writeBefore();
    }

    /** What stands after the message. */
    void afterMessage() {
        if (schema.messageFirst()) {
            if (site != null) {
                out.raw(site.afterMessage);
            } else {
                writeAfter();
            }
        }
    }

    /** Null for names that are too long to be kept, or cut. */
    private Site make() {
        int start = out.position();
        cut = false;
        writeBefore();
        int middle = out.position();
        if (schema.messageFirst()) {
            writeAfter();
        }
        int end = out.position();
        out.rewind(start);
        if (cut || end - start > MAX_SITE_BYTES) {
            return null;
        }
        Snippet before = Snippet.of(out.bytes(), start, middle);
        return new Site(level, logger, type, before, Snippet.of(out.bytes(), middle, end));
    }

    private void writeBefore() {
        out.raw("\",\"");
        out.raw(schema.levelName);
        out.raw("\":");
        text(schema.levelName, level);
        if (!schema.messageFirst()) {
            writeNames();
        }
    }

    private void writeAfter() {
        out.raw(",\"ecs.version\":\"" + LineSchema.ECS_VERSION + '"');
        writeNames();
    }

    private void writeNames() {
        name(schema.loggerName, logger);
        if (!type.isEmpty()) {
            name(schema.eventName, type);
        }
    }

    private void name(String part, String text) {
        out.raw(",\"");
        out.raw(part);
        out.raw("\":");
        text(part, text);
    }

    private void text(String part, String text) {
        if (out.string(text, out.position() + nameBytes) < text.length()) {
            truncations.cut(part, Utf8.length(text));
            cut = true;
        }
    }

    /** The thread's name. */
    void thread(String name) {
        if (threads.write(out, name, nameBytes) < name.length()) {
            truncations.cut("thread", Utf8.length(name));
        }
    }
}
