/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.conv2d.logs.input.Line;
import org.conv2d.logs.select.SelectedLines.LineForm;
import org.conv2d.logs.text.CsvText;

/**
 * Rows of a CSV file (RFC 4180, UTF-8, lines end in CR LF), with {@link CsvText} in their cells. Immutable, thread-safe.
 */
public final class CsvRows implements LineForm {
    private final List<String> columns;

    public CsvRows(List<String> columns) {
        this.columns = List.copyOf(columns);
    }

    /** The row of the columns' names. */
    public byte[] head() {
        StringBuilder row = new StringBuilder();
        for (String column : columns) {
            append(row, new Cells.Cell(column, true));
        }
        return end(row);
    }

    @Override
    public void write(Line line, ByteArrayOutputStream out) {
        Map<String, Cells.Cell> cells = Cells.of(line);
        StringBuilder row = new StringBuilder();
        for (String column : columns) {
            append(row, cells.get(column));
        }
        out.writeBytes(end(row));
    }

    private static byte[] end(StringBuilder row) {
        int length = Math.max(0, row.length() - 1);
        row.setLength(length);
        return row.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder row, Cells.Cell cell) {
        if (cell != null) {
            CsvText.append(row, cell.content(), cell.isText());
        }
        row.append(',');
    }
}
