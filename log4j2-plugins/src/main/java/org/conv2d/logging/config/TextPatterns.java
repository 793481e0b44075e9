/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.config;

/** The patterns of text lines; the same as in our configuration files. Constants only. */
public final class TextPatterns {

    /** Lines of a log file: an event a line, exceptions below, nothing in them that steers a terminal. */
    public static final String FILE = "%d{ISO8601_OFFSET_DATE_TIME_HHCMM}{UTC} %-5level %c [%t] "
            + "%visible{%m%notEmpty{ %X}}%n%visible{%xThrowable}{lines}";

    /** Lines on a console, short. */
    public static final String CONSOLE =
            "%d{HH:mm:ss} %-5level %c{1.} - %visible{%m}%n%visible{%xThrowable{short}}{lines}";

    private TextPatterns() {}
}
