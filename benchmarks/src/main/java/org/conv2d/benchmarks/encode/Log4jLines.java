/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.encode;

import java.time.Instant;
import org.apache.logging.log4j.core.Layout;
import org.apache.logging.log4j.core.LogEvent;

/** A Log4j layout at work on events that are there already. */
final class Log4jLines extends LineEncoder {

    private final Layout<?> layout;
    private final LogEvent[] events;

    Log4jLines(Layout<?> layout, LogEvent[] events) {
        this.layout = layout;
        this.events = events;
    }

    @Override
    void write(int row, Instant time, LineSink to) {
        LogEvent event = events[row];
        Log4jEvents.happened(event, time);
        layout.encode(event, to);
    }
}
