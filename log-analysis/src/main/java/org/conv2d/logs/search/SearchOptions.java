/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.search;

import java.util.Objects;

/**
 * What is looked for, and how what is found is shown.
 *
 * @param field the path of the field whose value is searched, or null for the line as it is
 * @param inverted whether lines without a match are looked for
 * @param onlyCount whether lines are counted and not shown
 * @param before how many lines before each match are shown with it
 * @param after how many lines after it
 * @param numbered whether lines are shown with their numbers
 */
public record SearchOptions(
        TextPattern pattern,
        String field,
        boolean inverted,
        boolean onlyCount,
        int before,
        int after,
        boolean numbered) {
    /** Most lines that are shown around a match. */
    public static final int MAX_CONTEXT = 1000;

    public SearchOptions {
        Objects.requireNonNull(pattern);
        if (before < 0 || before > MAX_CONTEXT || after < 0 || after > MAX_CONTEXT) {
            throw new IllegalArgumentException("must be a number from 0 to " + MAX_CONTEXT + ", was "
                    + (before < 0 || before > MAX_CONTEXT ? before : after));
        }
    }

    /** Whether it is of use to know a line that is no match. */
    boolean hasContext() {
        return !onlyCount && (before > 0 || after > 0);
    }

    /** The search in one go through whole blocks, or null if every line has to be looked at by itself. */
    boolean isWholesale() {
        return field == null && pattern.literalSearch() != null;
    }

    LineTest test() {
        return field == null ? new PatternTest(pattern) : new FieldTest(field, pattern);
    }
}
