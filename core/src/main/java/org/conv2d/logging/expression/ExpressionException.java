/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

/** An expression that cannot be used: what is wrong, a caret below the place, and how to mend it. */
public final class ExpressionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private static final int SHOWN_BEFORE = 60;
    private static final int SHOWN_AFTER = 40;

    private final String problem;
    private final int index;

    ExpressionException(String problem, String text, int index) {
        super(problem + '\n' + marked(text, index));
        this.problem = problem;
        this.index = index;
    }

    /** What is wrong, in one line. */
    public String problem() {
        return problem;
    }

    /** Where, in chars from 0. */
    public int index() {
        return index;
    }

    /** The part of the text around an index, on a line of its own, and a caret below. */
    private static String marked(String text, int index) {
        int from = Math.max(0, index - SHOWN_BEFORE);
        int to = Math.min(text.length(), index + SHOWN_AFTER);
        String before = from > 0 ? "…" : "";
        StringBuilder shown = new StringBuilder("  ").append(before);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            shown.append(Character.isISOControl(c) ? ' ' : c);
        }
        shown.append(to < text.length() ? "…" : "").append("\n  ");
        return shown.append(" ".repeat(before.length() + index - from))
                .append('^')
                .toString();
    }
}
