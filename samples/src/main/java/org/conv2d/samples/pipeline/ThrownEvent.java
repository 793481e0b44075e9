/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Marker;
import org.conv2d.logging.message.EventMessage;
import org.conv2d.logging.structured.LoggedEvent;

/** An event of the catalogue with the exception it comes from. Immutable. */
record ThrownEvent(LoggedEvent event, Throwable thrown) implements LoggedEvent {
    @Override
    public String type() {
        return event.type();
    }

    @Override
    public String text() {
        return event.text();
    }

    @Override
    public Level level() {
        return event.level();
    }

    @Override
    public Marker marker() {
        return event.marker();
    }

    @Override
    public void writeTo(EventMessage message) {
        event.writeTo(message);
    }
}
