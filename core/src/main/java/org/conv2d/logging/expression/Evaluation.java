/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import org.conv2d.logging.event.EventView;
import org.conv2d.logging.event.Fields;

/**
 * What evaluating expressions needs beside the event: its time, what the windows remember, and room for what went wrong.
 * For one thread at a time; used again.
 */
public final class Evaluation {
    private static final Object[] NO_MEMORY = {};

    /** A power of two: where fields were found last, by a hash of their names. */
    private static final int PLACES = 128;

    /** Times are kept within some 36,000 years, so that windows can reckon with them. */
    private static final long MAX_SECONDS = 1L << 40;

    private final NumberText numberText = new NumberText();
    private final int[] places = new int[PLACES];

    /** The event, until somebody has asked for its time. */
    private EventView view;

    private long epochMicros;
    private Object[] memory = NO_MEMORY;
    private String missing;
    private String mistyped;
    private boolean cut;

    /** Whether one of the three above says anything. */
    private boolean noted;

    /** Begins with an event. */
    public void begin(EventView event) {
        view = event;
        forget();
    }

    /** The time of an event in microseconds since 1970. */
    public static long micros(EventView event) {
        long seconds = Math.max(-MAX_SECONDS, Math.min(MAX_SECONDS, event.epochSecond()));
        return seconds * 1_000_000 + event.nanoOfSecond() / 1000;
    }

    /** Goes on with what some windows remember, from {@link Windows#newMemory}. */
    public void use(Object[] windowMemory) {
        memory = windowMemory;
    }

    /** Forgets what went wrong. */
    public void forget() {
        if (noted) {
            noted = false;
            missing = null;
            mistyped = null;
            cut = false;
        }
    }

    /** The last field that was asked for and was not there; null when all were. */
    public String missing() {
        return missing;
    }

    /** The last field whose value was of another type than asked for; null when there was none. */
    public String mistyped() {
        return mistyped;
    }

    /** Whether a window that took the event in has had no room for a value, now or before. */
    public boolean isCut() {
        return cut;
    }

    void cut() {
        noted = true;
        cut = true;
    }

    /** The time of the event, see {@link #micros}. */
    public long epochMicros() {
        if (view != null) {
            epochMicros = micros(view);
            view = null;
        }
        return epochMicros;
    }

    /** Which place a name has in the memory of places; several may share one, which costs them time only. */
    static int placeOf(String name) {
        int hash = name.hashCode();
        return (hash ^ hash >>> 7 ^ hash >>> 14) & PLACES - 1;
    }

    /** Where a field of the event stands, looked for first where it stood in the event before; {@link Fields#NONE}. */
    int indexOf(EventView event, String name, int place) {
        int likely = places[place];
        int index = event.indexOf(name, likely);
        if (index != likely && index >= 0) {
            places[place] = index;
        }
        return index;
    }

    NumberText numberText() {
        return numberText;
    }

    Object memory(int slot) {
        return memory[slot];
    }

    void missing(String field) {
        noted = true;
        missing = field;
    }

    void mistyped(String field) {
        noted = true;
        mistyped = field;
    }
}
