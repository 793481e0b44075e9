/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import org.conv2d.logging.event.EventView;
import org.conv2d.logging.event.FieldKind;
import org.conv2d.logging.event.Severity;

/**
 * What an engine found about one event: nothing, or that it is more serious than it was logged, and why. The members of
 * the line's {@code qa} object are {@link #rule}, {@link #check}, {@link #observed}, {@link #threshold}, {@link
 * #originalSeverity} and {@link #rulesHash}.
 *
 * <p>One a thread, used again: valid for the thread that got it until it asks an engine the next time (a log call within
 * counts); the text also needs the event it was judged by. Reading it allocates nothing.
 */
public final class Verdict {

    /** The event stays as it is. */
    public static final Verdict NONE = new Verdict();

    private final StringBuilder observedText = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private Severity severity;
    private Severity original;
    private String rule;
    private String check;
    private String rulesHash;
    private FieldKind observedKind = FieldKind.NULL;
    private double observed;
    private String thresholdText;
    private double threshold;
    private MessageTemplate template;
    private EventView event;

    Verdict() {}

    /** Whether the event has to be raised; everything else is only there if so. */
    public boolean escalates() {
        return severity != null;
    }

    /** The severity to raise to; always above {@link #originalSeverity}. */
    public Severity severity() {
        return severity;
    }

    public Severity originalSeverity() {
        return original;
    }

    /** The id of the rule. */
    public String rule() {
        return rule;
    }

    /** What it checks. */
    public String check() {
        return check;
    }

    /** The rules this was judged by: the first eight hex digits of a SHA-256. */
    public String rulesHash() {
        return rulesHash;
    }

    /** What kind the observed value is: a number (DECIMAL), TEXT, or NULL when the condition compares nothing. */
    public FieldKind observedKind() {
        return observedKind;
    }

    /** The observed number; NaN when it is none, or when NaN was observed. */
    public double observed() {
        return observed;
    }

    /** The observed text, at most 256 chars of it; empty when it is none. */
    public CharSequence observedText() {
        return observedText;
    }

    /** What kind the threshold is: a number (DECIMAL), TEXT (like {@code 5..10}), or NULL when there is none. */
    public FieldKind thresholdKind() {
        return thresholdText != null ? FieldKind.TEXT : Double.isNaN(threshold) ? FieldKind.NULL : FieldKind.DECIMAL;
    }

    /** The number it was compared with; NaN when it is none. */
    public double threshold() {
        return threshold;
    }

    /** The text it was compared with; null when it is none. */
    public String thresholdText() {
        return thresholdText;
    }

    /** The rule's text for people, filled in; null when the rule has none. */
    public CharSequence message() {
        if (template == null) {
            return null;
        }
        text.setLength(0);
        template.write(text, event, this);
        return text;
    }
}
