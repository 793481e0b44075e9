/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.encode;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import java.time.Instant;

/** A logback encoder at work on events that are there already; the array it returns is written to the stream. */
final class LogbackLines extends LineEncoder {

    private final Encoder<ILoggingEvent> encoder;
    private final LoggingEvent[] events;

    LogbackLines(Encoder<ILoggingEvent> encoder, LoggingEvent[] events) {
        this.encoder = encoder;
        this.events = events;
    }

    @Override
    void write(int row, Instant time, LineSink to) {
        LoggingEvent event = events[row];
        event.setInstant(time);
        byte[] line = encoder.encode(event);
        to.write(line, 0, line.length);
    }
}
