/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.catalogue;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Marker;
import org.conv2d.logging.event.Severity;
import org.conv2d.logging.message.EventMessage;
import org.conv2d.logging.structured.LoggedEvent;

/**
 * {@code qa_exception}: a check of the data found something, logged at the level of its severity.
 * {@code affected_percent} = 100 · affected / total. Immutable; details and action are left out when they are null.
 *
 * @param check such as {@code nan_detection}
 * @param severity how bad it is; null counts as a warning, and as invalid
 * @param details what was found, and where
 * @param actionTaken what was done about it
 */
public record QaException(
        String check, Severity severity, long affectedRows, long totalRows, String details, String actionTaken)
        implements LoggedEvent {

    public static QaException of(String check, Severity severity, long affectedRows, long totalRows) {
        return new QaException(check, severity, affectedRows, totalRows, null, null);
    }

    public QaException details(String text) {
        return new QaException(check, severity, affectedRows, totalRows, text, actionTaken);
    }

    public QaException actionTaken(String action) {
        return new QaException(check, severity, affectedRows, totalRows, details, action);
    }

    @Override
    public String type() {
        return "qa_exception";
    }

    @Override
    public String text() {
        return "Quality exception: " + check;
    }

    @Override
    public Level level() {
        return SeverityLevels.levelOf(severity);
    }

    @Override
    public Marker marker() {
        return QualityMarker.QA;
    }

    @Override
    public void writeTo(EventMessage message) {
        new CheckedFields(message)
                .text("check", check)
                .value("severity", SeverityLevels.nameOf(severity))
                .check(severity != null, "severity")
                .within(0, Math.max(0, totalRows), "affected_rows", affectedRows)
                .count("total_rows", totalRows)
                .percent("affected_percent", (double) affectedRows, (double) totalRows)
                .ifKnown("details", details)
                .ifKnown("action_taken", actionTaken)
                .end();
    }
}
