/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.text;

/**
 * Cells of CSV (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe in front, as its makers and
 * OWASP advise; numbers stay numbers. Stateless.
 */
public final class CsvText {
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private CsvText() {}

    /**
     * Appends a cell.
     *
     * @param isText whether it may hold anything; else it is a number or a truth value
     */
    public static void append(StringBuilder row, String content, boolean isText) {
        boolean formula = isText && !content.isEmpty() && FORMULA_STARTS.indexOf(content.charAt(0)) >= 0;
        append(row, formula ? '\'' + content : content);
    }

    private static void append(StringBuilder row, String content) {
        boolean quoted =
                content.isEmpty() || content.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        if (quoted) {
            row.append('"').append(content.replace("\"", "\"\"")).append('"');
        } else {
            row.append(content);
        }
    }
}
