/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.appender;

import java.util.ArrayList;
import java.util.List;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.config.AppenderControl;
import org.apache.logging.log4j.core.config.AppenderRef;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.status.StatusLogger;
import org.conv2d.logging.message.EventMessage;

/** The appenders that summaries go to. Immutable and thread-safe, as far as they are. */
final class SummaryTargets {

    static final String LOGGER = "org.conv2d.logging.metrics";

    private final List<AppenderControl> controls = new ArrayList<>();

    SummaryTargets(String owner, AppenderRef[] refs, Configuration configuration) {
        for (AppenderRef ref : refs == null ? new AppenderRef[0] : refs) {
            Appender appender = configuration.getAppender(ref.getRef());
            if (appender == null || ref.getRef().equals(owner)) {
                StatusLogger.getLogger()
                        .error(
                                "Metrics {}: AppenderRef \"{}\" must name another appender of the configuration; ignored",
                                owner,
                                ref.getRef());
            } else {
                controls.add(new AppenderControl(appender, ref.getLevel(), ref.getFilter()));
            }
        }
    }

    boolean isEmpty() {
        return controls.isEmpty();
    }

    /** Whether any of them still takes events. */
    boolean areOpen() {
        return controls.stream().anyMatch(control -> control.getAppender().isStarted());
    }

    List<Appender> appenders() {
        return controls.stream().map(AppenderControl::getAppender).toList();
    }

    /** Writes an event to all of them, and gives the message back to its pool. */
    void write(EventMessage message) {
        LogEvent event = Log4jLogEvent.newBuilder()
                .setLoggerName(LOGGER)
                .setLoggerFqcn(LOGGER)
                .setLevel(Level.INFO)
                .setMessage(message)
                .build();
        try {
            for (AppenderControl control : controls) {
                if (control.getAppender().isStarted()) {
                    write(event, control);
                }
            }
        } finally {
            message.clear();
        }
    }

    /** An appender that fails keeps nothing from the others. */
    private static void write(LogEvent event, AppenderControl control) {
        try {
            control.callAppender(event);
        } catch (Throwable failure) {
            StatusLogger.getLogger()
                    .error("Metrics: a summary could not be written to {}", control.getAppenderName(), failure);
        }
    }
}
