/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.structured;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.logging.log4j.Marker;

/**
 * One event being built, from {@link StructuredLogger#info} or another start to {@link #log}. For the thread that started
 * it, and for one event: it is used again after {@code log()}. Below the level every method does nothing.
 *
 * <p>Values given by reference are read in {@code log()}; they may change after that.
 */
public abstract sealed class StructuredEvent permits ActiveEvent, DisabledEvent {

    StructuredEvent() {}

    /** Says what type of event this is, such as {@code training_start}. */
    public abstract StructuredEvent event(String type);

    public abstract StructuredEvent with(String name, boolean value);

    public abstract StructuredEvent with(String name, char value);

    public abstract StructuredEvent with(String name, int value);

    public abstract StructuredEvent with(String name, long value);

    public abstract StructuredEvent with(String name, float value);

    public abstract StructuredEvent with(String name, double value);

    /** A value of any kind: text, enum, number, array, collection, map; anything else is logged by its {@code toString}. */
    public abstract StructuredEvent with(String name, Object value);

    /** A value that is only worked out for an event that is built; what the supplier throws is logged in its place. */
    public abstract StructuredEvent with(String name, Supplier<?> value);

    /** Each entry as a field, in the order of the map. */
    public abstract StructuredEvent withAll(Map<String, ?> fields);

    public abstract StructuredEvent marker(Marker marker);

    /** The exception to log with the event; null for none. */
    public abstract StructuredEvent thrown(Throwable exception);

    /** Whether the event is built: false below the level. */
    public abstract boolean isEnabled();

    /** Logs the event. */
    public abstract void log();
}
