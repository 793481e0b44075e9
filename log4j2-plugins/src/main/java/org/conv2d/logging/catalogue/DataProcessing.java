/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.catalogue;

import java.time.Duration;
import org.conv2d.logging.message.EventMessage;
import org.conv2d.logging.structured.LoggedEvent;

/**
 * {@code data_processing}: a stage that loads, filters or transforms samples is done. {@code samples_dropped} = in − out;
 * {@code samples_per_second} = in / duration. Immutable.
 *
 * @param stage such as {@code load} or {@code window}
 * @param samplesIn how many came in
 * @param samplesOut how many went on
 */
public record DataProcessing(String stage, long samplesIn, long samplesOut, Duration duration) implements LoggedEvent {

    public static DataProcessing of(String stage, long samplesIn, long samplesOut, Duration duration) {
        return new DataProcessing(stage, samplesIn, samplesOut, duration);
    }

    @Override
    public String type() {
        return "data_processing";
    }

    @Override
    public String text() {
        return "Data processed";
    }

    @Override
    public void writeTo(EventMessage message) {
        new CheckedFields(message)
                .text("stage", stage)
                .count("samples_in", samplesIn)
                .within(0, Math.max(0, samplesIn), "samples_out", samplesOut)
                .value("samples_dropped", samplesIn - samplesOut)
                .millis("processing_duration_ms", duration)
                .rate("samples_per_second", samplesIn, duration)
                .end();
    }
}
