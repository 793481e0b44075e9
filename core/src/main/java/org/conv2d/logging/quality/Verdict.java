/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import java.util.List;
import org.conv2d.logging.event.EventView;
import org.conv2d.logging.event.FieldKind;
import org.conv2d.logging.event.Severity;
import org.conv2d.logging.expression.Evaluation;
import org.conv2d.logging.expression.Explanation;
import org.conv2d.logging.expression.Expression;

/**
 * What an engine found about one event: nothing, or that it is more serious than it was logged, and why. The members of
 * the line's {@code qa} object are {@link #rule}, {@link #check}, {@link #observed}, {@link #threshold}, {@link
 * #originalSeverity} and {@link #rulesHash}.
 *
 * <p>One a thread, used again: valid for the thread that got it until it asks an engine the next time (a log call within
 * counts); {@link #message} also needs the event it was judged by. Reading it allocates nothing once its buffers have grown.
 */
public final class Verdict {

    /** The event stays as it is. */
    public static final Verdict NONE = new Verdict();

    private final Explanation explanation = new Explanation();
    private final StringBuilder text = new StringBuilder();
    private Severity severity;
    private Severity original;
    private Rule rule;
    private RuleTally tally;
    private Expression reason;
    private String rulesHash;
    private EventView event;

    Verdict() {}

    /** Begins with an event that stays as it is so far. */
    void begin() {
        severity = null;
    }

    /** Raises the event, if that is further than it has been raised. */
    void raise(Rule by, RuleTally counts, Severity to, Expression condition, EventView view, Evaluation evaluation) {
        if (to.compareTo(reached(view)) <= 0) {
            return;
        }
        rule = by;
        tally = counts;
        severity = to;
        original = view.severity();
        event = view;
        reason = condition;
        condition.explain(view, evaluation, explanation);
    }

    /** The event is raised: counts that, and says by which rules. */
    void finish(String hash, Judge judge) {
        tally.escalated(judge);
        rulesHash = hash;
    }

    /** The severity the event has so far: its own, or what it has been raised to. */
    Severity reached(EventView view) {
        return severity == null ? view.severity() : severity;
    }

    Explanation explanation() {
        return explanation;
    }

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

    /** The id of the rule: of several that hold the one that raises most, of those the first. */
    public String rule() {
        return rule.id();
    }

    /** What it checks. */
    public String check() {
        return rule.check();
    }

    /** The rules this was judged by: the first eight hex digits of a SHA-256. */
    public String rulesHash() {
        return rulesHash;
    }

    /** What kind the observed value is: a number (DECIMAL), TEXT, or NULL when the condition compares nothing. */
    public FieldKind observedKind() {
        return explanation.observedKind();
    }

    /** The observed number; NaN when it is none, or when NaN was observed. */
    public double observed() {
        return explanation.observed();
    }

    /** The observed text, at most 256 chars of it; empty when it is none. */
    public CharSequence observedText() {
        return explanation.observedText();
    }

    /** The fields that {@link #observed}, {@link #observedText} and the threshold may come from: those of the condition. */
    public List<String> observedFields() {
        return reason.fields();
    }

    /** The fields that {@link #message} may show. */
    public List<String> messageFields() {
        return rule.template() == null ? List.of() : rule.template().fields(reason.fields());
    }

    /** What kind the threshold is: a number (DECIMAL), TEXT (like {@code 5..10}), or NULL when there is none. */
    public FieldKind thresholdKind() {
        if (explanation.thresholdText() != null) {
            return FieldKind.TEXT;
        }
        return Double.isNaN(explanation.threshold()) ? FieldKind.NULL : FieldKind.DECIMAL;
    }

    /** The number it was compared with; NaN when it is none. */
    public double threshold() {
        return explanation.threshold();
    }

    /** The text it was compared with; null when it is none. */
    public String thresholdText() {
        return explanation.thresholdText();
    }

    /** The rule's text for people, filled in; null when the rule has none. */
    public CharSequence message() {
        MessageTemplate template = rule.template();
        if (template == null) {
            return null;
        }
        text.setLength(0);
        template.write(text, event, this);
        return text;
    }
}
