/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.text;

import java.util.ArrayList;
import java.util.List;

/** Rows in aligned columns: the first to the left, as it holds names, the others to the right, as they hold figures. */
public final class Table {
    private static final String GAP = "  ";

    private final List<String[]> rows = new ArrayList<>();

    /** Adds a row; all rows have the same number of cells, made safe already. */
    public Table row(String... cells) {
        rows.add(cells);
        return this;
    }

    /** Appends the rows, a line each, indented. */
    void appendTo(StringBuilder text) {
        int[] widths = widths();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.length; i++) {
                String padding = " ".repeat(widths[i] - width(row[i]));
                line.append(GAP).append(i == 0 ? row[i] + padding : padding + row[i]);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
    }

    private int[] widths() {
        int[] widths = rows.isEmpty() ? new int[0] : new int[rows.get(0).length];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], width(row[i]));
            }
        }
        return widths;
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
