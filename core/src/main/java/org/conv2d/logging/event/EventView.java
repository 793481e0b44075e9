/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

/**
 * One event as those see it who count it or judge it: type and typed fields, whatever kind of message carried them, and
 * what stands around them. A view like {@link Fields}: valid during the call it was handed to, for the thread that got it;
 * reading it allocates nothing.
 *
 * <p>The entries of the diagnostic context follow the event's own fields: {@link #size} counts both, {@link #ownFields} the
 * first, and {@link #indexOf} finds a field before an entry of the same name.
 */
public interface EventView extends Fields {

    /** How many of the fields are the event's own; those from here on come from the diagnostic context. */
    int ownFields();

    /** The text for people, null when there is none; valid until the next call. */
    CharSequence message();

    /** The name of the logger; empty for the root logger. */
    String logger();

    /** How serious the event is; a level of somebody's own counts as the next one below it that has a name here. */
    Severity severity();

    /** Whether the event bears a marker of this name, or one that has it among its ancestors. */
    boolean hasMarker(String name);

    /** The exception, null when the event bears none. */
    Throwable thrown();

    /** Seconds since 1970-01-01T00:00:00Z at which the event happened. */
    long epochSecond();

    /** Nanoseconds after {@link #epochSecond}. */
    int nanoOfSecond();
}
