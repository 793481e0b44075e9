/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.encode;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import net.logstash.logback.encoder.StreamingEncoder;

/** An encoder of logstash-logback-encoder that writes to the stream by itself, on events that are there already. */
final class StreamingLines extends LineEncoder {

    private final StreamingEncoder<ILoggingEvent> encoder;
    private final LoggingEvent[] events;

    StreamingLines(StreamingEncoder<ILoggingEvent> encoder, LoggingEvent[] events) {
        this.encoder = encoder;
        this.events = events;
    }

    @Override
    void write(int row, Instant time, LineSink to) {
        LoggingEvent event = events[row];
        event.setInstant(time);
        try {
            encoder.encode(event, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
