/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.templates;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.time.Instant;
import org.apache.logging.log4j.layout.template.json.resolver.EventResolver;
import org.apache.logging.log4j.layout.template.json.util.JsonWriter;

/** Time and level as other formats want them, computed from Log4j's event: parts, named in lower case. Stateless. */
enum EventValue implements EventResolver {
    /** Seconds since 1970 with microseconds, a number: GELF. */
    UNIX_SECONDS,
    /** Nanoseconds since 1970 as a decimal string; {@code "0"}, which means unknown, outside of 1970 to 2554: OTLP. */
    UNIX_NANOS,
    SYSLOG_LEVEL,
    GCP_SEVERITY,
    OTEL_SEVERITY,
    LOGBACK_LEVEL;

    /** Whole seconds whose nanoseconds fit into an unsigned 64-bit integer. */
    private static final long UINT64_SECONDS = 18_446_744_073L;

    private static final List<String> NAMES = Arrays.stream(values())
            .map(value -> value.name().toLowerCase(Locale.ROOT))
            .toList();

    /** The parts there are. */
    static List<String> names() {
        return NAMES;
    }

    static EventValue of(String part) {
        return valueOf(part.toUpperCase(Locale.ROOT));
    }

    @Override
    public void resolve(LogEvent event, JsonWriter writer) {
        StringBuilder out = writer.getStringBuilder();
        SeverityCodes severity = SeverityCodes.of(event.getLevel());
        switch (this) {
            case UNIX_SECONDS -> out.append(seconds(event.getInstant()));
            case UNIX_NANOS -> out.append('"').append(nanos(event.getInstant())).append('"');
            case SYSLOG_LEVEL -> out.append(severity.syslog());
            case GCP_SEVERITY -> out.append('"').append(severity.gcp()).append('"');
            case OTEL_SEVERITY -> out.append(severity.otel());
            case LOGBACK_LEVEL -> out.append(severity.logback());
        }
    }

    private static String seconds(Instant time) {
        BigDecimal micros = BigDecimal.valueOf(time.getNanoOfSecond() / 1000, 6);
        return BigDecimal.valueOf(time.getEpochSecond()).add(micros).toPlainString();
    }

    private static String nanos(Instant time) {
        long seconds = time.getEpochSecond();
        boolean fits = seconds >= 0 && seconds < UINT64_SECONDS;
        return Long.toUnsignedString(fits ? seconds * 1_000_000_000L + time.getNanoOfSecond() : 0);
    }
}
