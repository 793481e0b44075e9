/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import java.util.regex.Pattern;

/** Colours for a text report on a terminal: its title bold, errors red, warnings yellow. Stateless. */
final class Colours {
    private static final String BOLD = "\u001b[1m$0\u001b[0m";
    private static final String RED = "\u001b[31m$0\u001b[0m";
    private static final String YELLOW = "\u001b[33m$0\u001b[0m";

    private static final Pattern TITLE = Pattern.compile("\\A.*+$", Pattern.MULTILINE);

    /** Lines begin with what the report says; what a log says comes behind it. */
    private static final Pattern ERROR =
            Pattern.compile("^(?: {2})?\\[(?:ERROR|CRITICAL)]|^Errors: [1-9][0-9,]*+|^Incomplete:", Pattern.MULTILINE);

    private static final Pattern WARNING =
            Pattern.compile("^(?: {2})?\\[WARN(?:ING)?]|^Warnings: [1-9][0-9,]*+", Pattern.MULTILINE);

    private Colours() {}

    static String of(String report) {
        String titled = TITLE.matcher(report).replaceFirst(BOLD);
        return WARNING.matcher(ERROR.matcher(titled).replaceAll(RED)).replaceAll(YELLOW);
    }
}
