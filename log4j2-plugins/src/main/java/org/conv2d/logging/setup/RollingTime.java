/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.setup;

/** When a log file is rolled over, whatever its size. */
public enum RollingTime {
    NEVER(""),
    HOURLY("-%d{yyyy-MM-dd-HH}"),
    DAILY("-%d{yyyy-MM-dd}");

    private final String pattern;

    RollingTime(String pattern) {
        this.pattern = pattern;
    }

    /** The part of a rolled file's name that tells its time, as Log4j writes it. */
    String pattern() {
        return pattern;
    }

    /** That part as a regular expression. */
    String regex() {
        return switch (this) {
            case NEVER -> "";
            case HOURLY -> "-\\d{4}-\\d\\d-\\d\\d-\\d\\d";
            case DAILY -> "-\\d{4}-\\d\\d-\\d\\d";
        };
    }
}
