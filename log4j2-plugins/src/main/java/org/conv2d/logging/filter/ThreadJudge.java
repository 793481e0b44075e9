/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.filter;

import java.util.Map;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.impl.ContextDataFactory;
import org.apache.logging.log4j.core.util.Clock;
import org.apache.logging.log4j.core.util.ClockFactory;
import org.apache.logging.log4j.message.MapMessage;
import org.apache.logging.log4j.message.TimestampMessage;
import org.apache.logging.log4j.spi.ReadOnlyThreadContextMap;
import org.apache.logging.log4j.util.ReadOnlyStringMap;
import org.conv2d.logging.message.EventMessage;
import org.conv2d.logging.quality.QualityEngine;
import org.conv2d.logging.view.LogEventView;

/**
 * Asks the rules about events, for one thread. A log call made while an event is looked at (by a value that logs when it
 * is read) is not judged. Allocates nothing for an event that is not raised.
 */
final class ThreadJudge {

    private static final Clock CLOCK = ClockFactory.getClock();

    private final LogEventView view;
    private boolean busy;

    ThreadJudge(boolean contextNumbers) {
        view = new LogEventView(contextNumbers);
    }

    /** Judges what will be an event; what is logged is a message, or an object by itself. */
    Finding judge(QualityEngine engine, String logger, Level level, Marker marker, Object logged, Throwable thrown) {
        if (busy) {
            return Finding.NOT_JUDGED;
        }
        busy = true;
        try {
            if (mayHaveTime(logged) && logged instanceof TimestampMessage timed) {
                view.read(logger, level, marker, logged, thrown, context(), timed.getTimestamp());
            } else {
                view.read(logger, level, marker, logged, thrown, context(), CLOCK);
            }
            return Finding.of(engine.judge(view), level, view);
        } finally {
            view.clear();
            busy = false;
        }
    }

    /** What most messages are is told by their class, which costs less than the interface. */
    private static boolean mayHaveTime(Object logged) {
        return !(logged instanceof EventMessage) && logged.getClass() != MapMessage.class;
    }

    private static ReadOnlyStringMap context() {
        ReadOnlyThreadContextMap map = ThreadContext.getThreadContextMap();
        if (map != null) {
            return map.getReadOnlyContextData();
        }
        Map<String, String> copy = ThreadContext.getImmutableContext();
        return copy.isEmpty() ? null : ContextDataFactory.createContextData(copy);
    }

    /** Judges an event that exists. */
    Finding judge(QualityEngine engine, LogEvent event) {
        if (busy) {
            return Finding.NOT_JUDGED;
        }
        busy = true;
        try {
            view.read(event);
            return Finding.of(engine.judge(view), event.getLevel(), view);
        } finally {
            view.clear();
            busy = false;
        }
    }
}
