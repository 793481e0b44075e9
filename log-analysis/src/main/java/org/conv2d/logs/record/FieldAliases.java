/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

import java.util.List;
import java.util.Map;

/**
 * The table that tells formats apart: for each {@link Role} the names of the fields that play it, the best first.
 *
 * <p>A dot stands for nesting, and for itself: {@code log.level} is found in {@code {"log":{"level":…}}} and in
 * {@code {"log.level":…}}. Where a line holds several names of a role, the best one whose value makes sense wins.
 */
final class FieldAliases {
    static final Map<Role, List<String>> TABLE = Map.ofEntries(
            Map.entry(
                    Role.TIMESTAMP,
                    List.of(
                            "timestamp", // the event line, Python's formatter, rust tracing, Cloud logging
                            "@timestamp", // ECS, logstash
                            "ts", // zap, zerolog, Prometheus
                            "time", // bunyan, pino, slog, logrus, Docker
                            "instant.epochSecond", // Log4j's JsonLayout, together with nanoOfSecond
                            "timeMillis",
                            "datetime", // Monolog
                            "record.time.timestamp", // loguru
                            "asctime", // Python's logging
                            "created",
                            "timeUnixNano", // OpenTelemetry
                            "Timestamp",
                            "__REALTIME_TIMESTAMP", // journald
                            "_timestamp", // W&B
                            "date")),
            Map.entry(Role.NANO_OF_SECOND, List.of("instant.nanoOfSecond")),
            Map.entry(Role.CLEF_TIMESTAMP, List.of("@t")),
            Map.entry(Role.MONGODB_TIMESTAMP, List.of("t.$date")),
            Map.entry(
                    Role.LEVEL,
                    List.of(
                            "level",
                            "log.level", // ECS
                            "severity",
                            "lvl",
                            "levelname", // Python's logging
                            "level_name", // Monolog
                            "@l", // CLEF
                            "record.level.name", // loguru
                            "severityText", // OpenTelemetry
                            "SeverityText",
                            "loglevel",
                            "@fields.level",
                            "@fields.lvl")),
            Map.entry(Role.PYTHON_LEVEL, List.of("levelno")),
            Map.entry(Role.SYSLOG_LEVEL, List.of("PRIORITY", "syslog.severity", "log.syslog.severity.code")),
            Map.entry(Role.OPEN_TELEMETRY_LEVEL, List.of("severityNumber", "SeverityNumber")),
            Map.entry(Role.MONGODB_LEVEL, List.of("s")),
            Map.entry(Role.EVENT, List.of("event", "event.action", "event.name", "event_name", "eventName")),
            Map.entry(Role.EVENT_TYPE, List.of("event_type", "eventType")),
            Map.entry(
                    Role.MESSAGE,
                    List.of(
                            "message",
                            "msg",
                            "@m",
                            "@mt",
                            "fields.message",
                            "MESSAGE",
                            "log",
                            "body",
                            "record.message")),
            Map.entry(Role.GELF_MESSAGE, List.of("short_message")),
            Map.entry(
                    Role.EXCEPTION_TYPE,
                    List.of(
                            "exception.type", // the event line
                            "exception_type", // Python's formatter
                            "error.type", // ECS
                            "error_type",
                            "exception.exception_class", // JTL
                            "exception.class",
                            "thrown.name", // Log4j's JsonLayout
                            "err.type", // pino
                            "err.name", // bunyan
                            "error.name",
                            "record.exception.type")),
            Map.entry(
                    Role.STACK_TRACE,
                    List.of(
                            "exception.stack_trace", // the event line
                            "error.stack_trace", // ECS
                            "stack_trace", // logstash
                            "traceback", // the seed's function_error
                            "exc_info", // Python's logging
                            "exception.stacktrace", // JTL, OpenTelemetry
                            "stacktrace", // zap
                            "err.stack", // bunyan, pino
                            "exception.traceback", // Python's formatter
                            "thrown.extendedStackTrace",
                            "record.exception.traceback")),
            Map.entry(Role.STACK_HASH, List.of("exception.stack_hash", "error.stack_hash", "stack_hash")),
            Map.entry(Role.RUN, List.of("run_id", "context.run_id")));

    private FieldAliases() {}
}
