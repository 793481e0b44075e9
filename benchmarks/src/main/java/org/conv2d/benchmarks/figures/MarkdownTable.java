/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.figures;

import java.util.Collections;

/** Builds a Markdown table: the first column is text, the others are figures. Not thread-safe. */
public final class MarkdownTable {

    private final StringBuilder text = new StringBuilder();
    private final int columns;

    public MarkdownTable(String... heads) {
        columns = heads.length;
        row(heads);
        text.append("|---|")
                .append(String.join("", Collections.nCopies(columns - 1, "--:|")))
                .append('\n');
    }

    public MarkdownTable row(String... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException("cells must be " + columns + ", but are " + cells.length);
        }
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
