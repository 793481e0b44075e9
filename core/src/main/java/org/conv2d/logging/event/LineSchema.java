/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** What the parts of a line are called, and in which order its head comes. */
@SuppressWarnings("ImmutableEnumChecker") // the tokens are never changed
public enum LineSchema {
    /** conv2d's own line: {@code timestamp, level, logger, event, message, …}. */
    CONV2D("timestamp", "level", "logger", "event", "context", "thread"),

    /**
     * The Elastic Common Schema as its logging libraries write it: {@code @timestamp, log.level, message, ecs.version, …}
     * with dotted names at the root, a message in every line, and the exception in {@code error.*}.
     */
    ECS("@timestamp", "log.level", "log.logger", "event.action", "labels", "process.thread.name");

    /** The version of the Elastic Common Schema whose fields are written. */
    public static final String ECS_VERSION = "1.2.0";

    static final String MESSAGE = "message";
    private static final Set<String> ECS_NAMES = ecsNames();

    final String levelName;
    final String loggerName;
    final String eventName;
    final byte[] timestamp;
    final byte[] level;
    final byte[] logger;
    final byte[] event;
    final byte[] message;
    final byte[] context;
    final byte[] thread;

    LineSchema(String timestamp, String level, String logger, String event, String context, String thread) {
        levelName = level;
        loggerName = logger;
        eventName = event;
        this.timestamp = ascii("{\"" + timestamp + "\":\"");
        this.level = ascii("\",\"" + level + "\":");
        this.logger = key(logger);
        this.event = key(event);
        this.message = key("message");
        this.context = ascii(",\"" + context + "\":{");
        this.thread = key(thread);
    }

    /** Names that no field may have. */
    Set<String> reservedNames() {
        return this == CONV2D ? ReservedNames.ALL : ECS_NAMES;
    }

    /** Whether message and the schema's version come before logger and event type. */
    boolean messageFirst() {
        return this == ECS;
    }

    private static Set<String> ecsNames() {
        Set<String> names = new HashSet<>(ReservedNames.ALL);
        names.addAll(Set.of("@timestamp", "log.level", "ecs.version", "log.logger", "event.action", "labels"));
        names.addAll(Set.of("process.thread.name", "error.type", "error.message", "error.stack_trace"));
        names.addAll(Set.of("error.root_cause", "error.stack_hash", "tags"));
        return Set.copyOf(names);
    }

    static byte[] key(String name) {
        return ascii(",\"" + name + "\":");
    }

    static byte[] ascii(String token) {
        return token.getBytes(StandardCharsets.US_ASCII);
    }
}
