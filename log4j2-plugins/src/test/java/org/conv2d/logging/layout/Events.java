/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.layout;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.message.Message;

/** Log events made by hand, and their lines. */
final class Events {

    private Events() {}

    static EventLayout layout() {
        return EventLayout.newBuilder().build();
    }

    static LogEvent of(Message message) {
        return of(event -> event.setMessage(message));
    }

    static LogEvent of(UnaryOperator<Log4jLogEvent.Builder> with) {
        return with.apply(Log4jLogEvent.newBuilder()
                        .setLoggerName("app.Main")
                        .setLevel(Level.INFO)
                        .setThreadName("main"))
                .build();
    }

    static ObjectNode line(Message message) {
        return line(layout(), of(message));
    }

    static ObjectNode line(EventLayout layout, LogEvent event) {
        return JsonLines.one(layout.toByteArray(event));
    }
}
