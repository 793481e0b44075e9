/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.report;

/** A text report as a Markdown document: a heading and the text as a block that no content of it can end. */
public final class MarkdownReport {
    private static final String FENCE = "```";

    private MarkdownReport() {}

    public static String of(String title, String text) {
        StringBuilder fence = new StringBuilder(FENCE);
        while (text.contains(fence)) {
            fence.append('`');
        }
        return "# " + title.replaceAll("([\\\\`*_{}\\[\\]()<>#|!])", "\\\\$1") + "\n\n" + fence + "text\n" + text
                + fence + '\n';
    }
}
