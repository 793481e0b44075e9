/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.view;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.util.Clock;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.util.ReadOnlyStringMap;
import org.conv2d.logging.event.EventFields;
import org.conv2d.logging.event.EventView;
import org.conv2d.logging.event.FieldKind;
import org.conv2d.logging.event.Fields;
import org.conv2d.logging.event.Severity;

/**
 * A Log4j event, or what a filter is handed before there is one, as an {@link EventView}. Kept and used again, by one
 * thread at a time; valid from {@link #read} to {@link #clear}. Allocates nothing.
 */
public final class LogEventView implements EventView {

    private final MessageView message = new MessageView();
    private final ContextFields context;
    private String logger = "";
    private Severity severity = Severity.INFO;
    private Marker marker;
    private Throwable thrown;
    private long epochSecond;
    private int nanoOfSecond;

    /** What tells the time when somebody asks for it first; null when it is known. */
    private Clock clock;

    /**
     * A view of nothing yet.
     *
     * @param contextNumbers whether text in the diagnostic context that is a number counts as one: SLF4J's key-values
     *     arrive there as text
     */
    public LogEventView(boolean contextNumbers) {
        context = new ContextFields(contextNumbers);
    }

    /** Turns to an event. */
    public void read(LogEvent event) {
        around(event.getLoggerName(), event.getLevel(), event.getMarker(), event.getThrown());
        time(event.getInstant().getEpochSecond(), event.getInstant().getNanoOfSecond());
        context.read(event.getContextData());
        message.read(event.getMessage());
    }

    /** Turns to what will be an event: a message, or an object logged by itself, and the caller's context. */
    public void read(
            String loggerName,
            Level level,
            Marker eventMarker,
            Object eventMessage,
            Throwable eventThrown,
            ReadOnlyStringMap eventContext,
            long epochMillis) {
        around(loggerName, level, eventMarker, eventThrown);
        time(epochMillis);
        context.read(eventContext);
        if (eventMessage instanceof Message given) {
            message.read(given);
        } else {
            message.readObject(eventMessage);
        }
    }

    /** The same, now: the clock is read only if somebody asks for the time. */
    public void read(
            String loggerName,
            Level level,
            Marker eventMarker,
            Object eventMessage,
            Throwable eventThrown,
            ReadOnlyStringMap eventContext,
            Clock now) {
        read(loggerName, level, eventMarker, eventMessage, eventThrown, eventContext, 0);
        clock = now;
    }

    /** What is the same as before is not written again: a reference is written at a price. */
    @SuppressWarnings("ReferenceEquality")
    private void around(String loggerName, Level level, Marker eventMarker, Throwable eventThrown) {
        String name = loggerName == null ? "" : loggerName;
        if (logger != name) {
            logger = name;
        }
        Severity ofLevel = Severities.of(level);
        if (severity != ofLevel) {
            severity = ofLevel;
        }
        if (marker != eventMarker || thrown != eventThrown) {
            marker = eventMarker;
            thrown = eventThrown;
        }
    }

    private void time(long second, int nano) {
        epochSecond = second;
        nanoOfSecond = nano;
        if (clock != null) {
            clock = null;
        }
    }

    private void time(long epochMillis) {
        time(Math.floorDiv(epochMillis, 1000L), Math.floorMod(epochMillis, 1000) * 1_000_000);
    }

    private void readClock() {
        if (clock != null) {
            time(clock.currentTimeMillis());
        }
    }

    /** Lets go of what was read. */
    public void clear() {
        message.clear();
        context.read(null);
        if (marker != null || thrown != null) {
            marker = null;
            thrown = null;
        }
    }

    /**
     * The event's own fields by themselves, for whoever reads many: quicker than {@link #indexOf}, which also knows fields
     * that were renamed and the context. Valid like this view.
     */
    public Fields own() {
        return message.fields();
    }

    @Override
    public int ownFields() {
        return message.size();
    }

    @Override
    public CharSequence message() {
        return message.message();
    }

    @Override
    public String logger() {
        return logger;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public boolean hasMarker(String name) {
        return marker != null && marker.isInstanceOf(name);
    }

    @Override
    public Throwable thrown() {
        return thrown;
    }

    @Override
    public long epochSecond() {
        readClock();
        return epochSecond;
    }

    @Override
    public int nanoOfSecond() {
        readClock();
        return nanoOfSecond;
    }

    @Override
    public String event() {
        return message.event();
    }

    @Override
    public int size() {
        return message.size() + context.fields().size();
    }

    @Override
    public int indexOf(String name) {
        int own = message.indexOf(name);
        return own == NONE ? indexInContext(name) : own;
    }

    @Override
    public int indexOf(String name, int likely) {
        int own = message.indexOf(name, likely);
        return own == NONE ? indexInContext(name) : own;
    }

    private int indexInContext(String name) {
        EventFields entries = context.fields();
        int entry = entries.size() == 0 ? NONE : entries.indexOf(name);
        return entry == NONE ? NONE : message.size() + entry;
    }

    /** Where a field of this index is found; {@link #inside} is its index there. */
    private Fields part(int index) {
        return index < message.size() ? message : context.fields();
    }

    private int inside(int index) {
        int own = message.size();
        return index < own ? index : index - own;
    }

    @Override
    public String name(int index) {
        return part(index).name(inside(index));
    }

    @Override
    public FieldKind kind(int index) {
        return part(index).kind(inside(index));
    }

    @Override
    public boolean booleanValue(int index) {
        return part(index).booleanValue(inside(index));
    }

    @Override
    public long longValue(int index) {
        return part(index).longValue(inside(index));
    }

    @Override
    public double doubleValue(int index) {
        return part(index).doubleValue(inside(index));
    }

    @Override
    public CharSequence textValue(int index) {
        return part(index).textValue(inside(index));
    }
}
