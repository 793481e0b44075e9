/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.appender;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.Filter;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.appender.AsyncAppender;
import org.apache.logging.log4j.core.config.AppenderControl;
import org.apache.logging.log4j.core.config.AppenderRef;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.status.StatusLogger;
import org.conv2d.logging.message.EventMessage;

/**
 * The appenders that summaries go to. A queue that has been emptied and stopped is passed by: what it led to gets the summary,
 * behind all that was in it. Immutable and thread-safe, as far as they are.
 */
final class SummaryTargets {

    static final String LOGGER = "org.conv2d.logging.metrics";

    private record Target(AppenderControl control, AppenderRef ref) {}

    private final Appender owner;
    private final List<Target> targets = new ArrayList<>();

    SummaryTargets(Appender owner, AppenderRef[] refs, Configuration configuration) {
        this.owner = owner;
        for (AppenderRef ref : refs == null ? new AppenderRef[0] : refs) {
            Appender appender = configuration.getAppender(ref.getRef());
            if (appender == null || ref.getRef().equals(owner.getName())) {
                StatusLogger.getLogger()
                        .error(
                                "Metrics {}: AppenderRef \"{}\" must name another appender of the configuration; ignored",
                                owner.getName(),
                                ref.getRef());
            } else {
                targets.add(new Target(new AppenderControl(appender, ref.getLevel(), ref.getFilter()), ref));
            }
        }
    }

    boolean isEmpty() {
        return targets.isEmpty();
    }

    /** Whether any of them still takes events. */
    boolean areOpen() {
        return targets.stream().anyMatch(target -> isOpen(target.control.getAppender(), seen()));
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
            for (Target target : targets) {
                write(event, target);
            }
        } finally {
            message.clear();
        }
    }

    /** An appender that fails keeps nothing from the others. */
    private void write(LogEvent event, Target target) {
        Appender appender = target.control.getAppender();
        try {
            if (appender.isStarted()) {
                target.control.callAppender(event);
            } else if (wants(target.ref, event)) {
                writeBehind(event, appender, seen());
            }
        } catch (Throwable failure) {
            StatusLogger.getLogger()
                    .error("Metrics: a summary could not be written to {}", appender.getName(), failure);
        }
    }

    private void writeBehind(LogEvent event, Appender stopped, Set<Appender> seen) {
        if (!(stopped instanceof AsyncAppender queue) || queue.isFiltered(event)) {
            return;
        }
        for (Appender behind : queue.getAppenders()) {
            if (behind == owner || !seen.add(behind)) {
                continue;
            }
            if (behind.isStarted()) {
                new AppenderControl(behind, null, null).callAppender(event);
            } else {
                writeBehind(event, behind, seen);
            }
        }
    }

    /** What a control would ask first. */
    private static boolean wants(AppenderRef ref, LogEvent event) {
        boolean level = ref.getLevel() == null || event.getLevel().isMoreSpecificThan(ref.getLevel());
        return level && (ref.getFilter() == null || ref.getFilter().filter(event) != Filter.Result.DENY);
    }

    /** Whether an appender takes events, or else, if it is a queue, one behind it. */
    private boolean isOpen(Appender appender, Set<Appender> seen) {
        return appender != owner
                && seen.add(appender)
                && (appender.isStarted()
                        || appender instanceof AsyncAppender queue
                                && queue.getAppenders().stream().anyMatch(behind -> isOpen(behind, seen)));
    }

    private static Set<Appender> seen() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
