/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.encode;

import java.time.Instant;
import org.apache.logging.log4j.core.Layout;
import org.apache.logging.log4j.core.impl.MutableLogEvent;
import org.conv2d.benchmarks.sample.Events;
import org.conv2d.benchmarks.sample.Sample;
import org.conv2d.logging.message.EventMessage;

/**
 * All that happens between a caller and the file: a message is taken from its pool, filled, handed over to an event
 * that Log4j uses again and again, encoded by a layout, and message and event are cleared. So it goes in sync mode; on
 * a ring buffer the caller does it up to the hand-over, and the background thread the rest.
 */
final class MutableLines extends LineEncoder {

    private final Layout<?> layout;
    private final MutableLogEvent event = Log4jEvents.mutable();

    MutableLines(Layout<?> layout) {
        this.layout = layout;
    }

    @Override
    void write(int row, Instant time, LineSink to) {
        EventMessage message = Events.eventMessage(Sample.row(row));
        Log4jEvents.prepare(event);
        Log4jEvents.happened(event, time);
        event.setMessage(message);
        layout.encode(event, to);
        event.clear();
        message.clear();
    }
}
