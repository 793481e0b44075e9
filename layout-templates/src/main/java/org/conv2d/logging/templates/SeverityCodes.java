/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.templates;

import org.apache.logging.log4j.Level;

/**
 * What other systems call Log4j's levels. A custom level between two standard ones counts as the more severe of them,
 * which is Log4j's own rule. Immutable.
 *
 * @param syslog RFC 5424, table 2
 * @param gcp LogSeverity of Google Cloud
 * @param otel SeverityNumber of OpenTelemetry, the first of its range; 0 is unspecified
 * @param logback what logstash-logback-encoder writes as {@code level_value}; 50000 where logback has no such level
 */
record SeverityCodes(int syslog, String gcp, int otel, int logback) {

    private static final SeverityCodes OFF = new SeverityCodes(0, "EMERGENCY", 24, Integer.MAX_VALUE);
    private static final SeverityCodes FATAL = new SeverityCodes(2, "CRITICAL", 21, 50_000);
    private static final SeverityCodes ERROR = new SeverityCodes(3, "ERROR", 17, 40_000);
    private static final SeverityCodes WARN = new SeverityCodes(4, "WARNING", 13, 30_000);
    private static final SeverityCodes INFO = new SeverityCodes(6, "INFO", 9, 20_000);
    private static final SeverityCodes DEBUG = new SeverityCodes(7, "DEBUG", 5, 10_000);
    private static final SeverityCodes TRACE = new SeverityCodes(7, "DEBUG", 1, 5_000);
    private static final SeverityCodes ALL = new SeverityCodes(7, "DEFAULT", 0, Integer.MIN_VALUE);

    static SeverityCodes of(Level level) {
        return switch (level.getStandardLevel()) {
            case OFF -> OFF;
            case FATAL -> FATAL;
            case ERROR -> ERROR;
            case WARN -> WARN;
            case INFO -> INFO;
            case DEBUG -> DEBUG;
            case TRACE -> TRACE;
            case ALL -> ALL;
        };
    }
}
