/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.encode;

import java.time.Instant;
import org.apache.logging.log4j.core.Layout;
import org.apache.logging.log4j.core.LogEvent;
import org.conv2d.benchmarks.sample.Events;
import org.conv2d.benchmarks.sample.Sample;
import org.conv2d.logging.message.EventMessage;

/** A message is taken from its pool, filled, encoded by a layout, and given back, each time anew. */
final class FilledLines extends LineEncoder {

    private final Layout<?> layout;
    private final EventMessage message = EventMessage.of(null);
    private final LogEvent event = Log4jEvents.direct(message);

    FilledLines(Layout<?> layout) {
        this.layout = layout;
        message.clear();
    }

    @Override
    void write(int row, Instant time, LineSink to) {
        if (Events.eventMessage(Sample.row(row)) != message) {
            throw new IllegalStateException("the pool gave another message than the one that was free");
        }
        Log4jEvents.happened(event, time);
        layout.encode(event, to);
        message.clear();
    }
}
