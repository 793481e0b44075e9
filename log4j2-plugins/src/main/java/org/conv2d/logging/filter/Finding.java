/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.filter;

import org.apache.logging.log4j.Level;
import org.conv2d.logging.event.FieldKind;
import org.conv2d.logging.message.Qa;
import org.conv2d.logging.quality.Verdict;
import org.conv2d.logging.view.LogEventView;
import org.conv2d.logging.view.Severities;

/**
 * What the rules found about one event, kept beyond the moment they were asked. Immutable.
 *
 * @param judged whether the rules were asked at all
 * @param level the level to raise to; null when the event stays as it is
 * @param qa why; null when the event stays as it is
 * @param text the rule's text for people where the event has none; else null
 */
record Finding(boolean judged, Level level, Qa qa, String text) {

    /** The rules were not asked. */
    static final Finding NOT_JUDGED = new Finding(false, null, null, null);

    /** The event stays as it is. */
    static final Finding NOTHING = new Finding(true, null, null, null);

    static Finding of(Verdict verdict, Level original, LogEventView event) {
        if (!verdict.escalates()) {
            return NOTHING;
        }
        Level raised = Severities.levelOf(verdict.severity());
        if (!raised.isMoreSpecificThan(original) || raised.intLevel() == original.intLevel()) {
            return NOTHING;
        }
        CharSequence message = verdict.message();
        String text = message == null ? null : message.toString();
        boolean hasOwnText = hasText(event);
        Qa qa = new Qa(
                verdict.rule(),
                verdict.check(),
                observed(verdict),
                threshold(verdict),
                original,
                verdict.rulesHash(),
                hasOwnText ? text : null,
                verdict.observedFields(),
                verdict.messageFields());
        return new Finding(true, raised, qa, hasOwnText ? null : text);
    }

    boolean raises() {
        return level != null;
    }

    private static boolean hasText(LogEventView event) {
        try {
            return event.message() != null;
        } catch (Throwable failure) {
            return true; // a text that fails is one
        }
    }

    private static Object observed(Verdict verdict) {
        return switch (verdict.observedKind()) {
            case INTEGER, DECIMAL -> number(verdict.observed());
            case TEXT -> verdict.observedText().toString();
            default -> null;
        };
    }

    private static Object threshold(Verdict verdict) {
        FieldKind kind = verdict.thresholdKind();
        return kind == FieldKind.TEXT
                ? verdict.thresholdText()
                : kind == FieldKind.NULL ? null : number(verdict.threshold());
    }

    /** Whole numbers are written as such. */
    private static Object number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1L << 53;
        return whole ? (Object) (long) value : (Object) value;
    }
}
