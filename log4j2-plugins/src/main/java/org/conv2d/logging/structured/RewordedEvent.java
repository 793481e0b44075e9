/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.structured;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Marker;
import org.conv2d.logging.message.EventMessage;

/** An event whose text is another. Immutable. */
record RewordedEvent(LoggedEvent event, String text) implements LoggedEvent {

    @Override
    public String type() {
        return event.type();
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
    public Throwable thrown() {
        return event.thrown();
    }

    @Override
    public void writeTo(EventMessage message) {
        event.writeTo(message);
    }
}
