/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.analysis;

import org.conv2d.logs.report.MarkdownReport;

/**
 * A report on a log, in the forms in which it can be saved. Immutable.
 *
 * @param title what it is of, in a few words
 * @param text for people
 * @param json for programs
 */
public record Report(String title, String text, String json) {

    /** For people, as Markdown. */
    public String markdown() {
        return MarkdownReport.of(title, text);
    }

    /** The text. */
    @Override
    public String toString() {
        return text;
    }
}
