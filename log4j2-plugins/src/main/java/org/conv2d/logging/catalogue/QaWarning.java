/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.catalogue;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Marker;
import org.conv2d.logging.message.EventMessage;
import org.conv2d.logging.structured.LoggedEvent;

/**
 * {@code qa_warning}: a value is on the wrong side of a threshold. Immutable.
 *
 * @param check such as {@code perplexity}
 */
public record QaWarning(String check, Number value, Number threshold) implements LoggedEvent {

    public static QaWarning of(String check, Number value, Number threshold) {
        return new QaWarning(check, value, threshold);
    }

    @Override
    public String type() {
        return "qa_warning";
    }

    @Override
    public String text() {
        return "Quality warning: " + check;
    }

    @Override
    public Level level() {
        return Level.WARN;
    }

    @Override
    public Marker marker() {
        return QualityMarker.QA;
    }

    @Override
    public void writeTo(EventMessage message) {
        new CheckedFields(message)
                .text("check", check)
                .required("value", value)
                .required("threshold", threshold)
                .end();
    }
}
