/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.text;

import java.util.Map;

/** A text report as it grows: lines, titled sections, tables of bounded length. */
public final class TextPage {
    /** Most rows that a table shows. */
    public static final int MAX_ROWS = 20;

    /** How a table shows what has a name. */
    public interface Row<V> {
        /** The cells of a row; the name is safe already. */
        String[] cells(String name, V value);
    }

    private final StringBuilder text = new StringBuilder();

    public TextPage line(String content) {
        text.append(content).append('\n');
        return this;
    }

    /** Starts a section: an empty line and its title. */
    public TextPage section(String title) {
        return line("").line(title);
    }

    /** The first rows as a table that has been given its heading, and how many more there are. */
    public <V> TextPage rows(Table table, Map<String, V> rows, Row<V> form) {
        int shown = 0;
        for (Map.Entry<String, V> row : rows.entrySet()) {
            if (shown++ == MAX_ROWS) {
                break;
            }
            table.row(form.cells(SafeText.of(row.getKey()), row.getValue()));
        }
        table.appendTo(text);
        int left = rows.size() - MAX_ROWS;
        return left > 0 ? line("  … and " + Figures.count(left) + " more (--format json has them all)") : this;
    }

    /** All rows of a table. */
    public TextPage table(Table table) {
        table.appendTo(text);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
