/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import java.util.HashSet;
import java.util.Set;
import org.conv2d.logging.json.Snippet;

/** What the parts of a line are called, and in which order its head comes. */
@SuppressWarnings("ImmutableEnumChecker") // a snippet never changes
public enum LineSchema {
    /** conv2d's own line: {@code timestamp, level, logger, event, message, …}. */
    CONV2D("timestamp", "level", "logger", "event", "context", "thread"),

    /**
     * The Elastic Common Schema as its logging libraries write it: {@code @timestamp, log.level, message, ecs.version, …}
     * with dotted names at the root, a message in every line, the exception in {@code error.*}, the context in
     * {@code labels} and the marker among {@code tags}.
     */
    ECS("@timestamp", "log.level", "log.logger", "event.action", "labels", "process.thread.name");

    /** The version of the Elastic Common Schema whose fields are written. */
    public static final String ECS_VERSION = "1.2.0";

    static final String MESSAGE = "message";
    private static final Set<String> ECS_NAMES = ecsNames();

    final String levelName;
    final String loggerName;
    final String eventName;
    final String threadName;

    /** What opens the line, up to the time. */
    final String opening;

    /** The key of the message. */
    final Snippet message;

    /** The key of the context's object. */
    final Snippet context;

    LineSchema(String timestamp, String level, String logger, String event, String context, String thread) {
        levelName = level;
        loggerName = logger;
        eventName = event;
        threadName = thread;
        opening = "{\"" + timestamp + "\":\"";
        this.message = Snippet.of(key("message"));
        this.context = Snippet.of(key(context));
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
        names.addAll(EcsNames.OWN);
        names.addAll(EcsNames.FIELD_SETS);
        return Set.copyOf(names);
    }

    /** {@code ,"name":} for a name that needs no escape. */
    static String key(String name) {
        return ",\"" + name + "\":";
    }
}
