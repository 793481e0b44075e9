/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import org.conv2d.logging.event.FieldKind;

/** What was observed, and what it was compared with, when a condition held. For one thread at a time; used again. */
public final class Explanation {
    private static final int MAX_CHARS = 256;

    private final StringBuilder observedText = new StringBuilder();
    private FieldKind kind = FieldKind.NULL;
    private double observed;
    private double threshold;
    private String thresholdText;

    /** Forgets everything. */
    public void clear() {
        kind = FieldKind.NULL;
        observed = Double.NaN;
        threshold = Double.NaN;
        thresholdText = null;
        if (observedText.length() > 0) {
            observedText.setLength(0);
        }
    }

    void number(double observedNumber, double thresholdNumber, String text) {
        kind = FieldKind.DECIMAL;
        observed = observedNumber;
        threshold = thresholdNumber;
        thresholdText = text;
    }

    void text(CharSequence observedChars, String text) {
        kind = FieldKind.TEXT;
        int length = Math.min(observedChars.length(), MAX_CHARS);
        observedText.append(observedChars, 0, length);
        if (length < observedChars.length()) {
            observedText.append('…');
        }
        thresholdText = text;
    }

    /** A number (DECIMAL), TEXT, or NULL when nothing was compared. */
    public FieldKind observedKind() {
        return kind;
    }

    public double observed() {
        return observed;
    }

    /** At most {@value #MAX_CHARS} chars of it. */
    public StringBuilder observedText() {
        return observedText;
    }

    /** NaN when it was no number. */
    public double threshold() {
        return threshold;
    }

    /** Null when it was no text. */
    public String thresholdText() {
        return thresholdText;
    }
}
