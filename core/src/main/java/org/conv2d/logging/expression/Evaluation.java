/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import org.conv2d.logging.event.EventView;

/**
 * What evaluating expressions needs beside the event: its time, what the windows remember, and room for what went wrong.
 * For one thread at a time; used again.
 */
public final class Evaluation {
    private static final Object[] NO_MEMORY = {};

    /** Times are kept within some 36,000 years, so that windows can reckon with them. */
    private static final long MAX_SECONDS = 1L << 40;

    private final NumberText numberText = new NumberText();

    /** The event, until somebody has asked for its time. */
    private EventView view;

    private long epochMicros;
    private Object[] memory = NO_MEMORY;
    private String missing;
    private String mistyped;

    /** Begins with an event, without memory. */
    public void begin(EventView event) {
        view = event;
        memory = NO_MEMORY;
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
        missing = null;
        mistyped = null;
    }

    /** The last field that was asked for and was not there; null when all were. */
    public String missing() {
        return missing;
    }

    /** The last field whose value was of another type than asked for; null when there was none. */
    public String mistyped() {
        return mistyped;
    }

    /** The time of the event, see {@link #micros}. */
    public long epochMicros() {
        if (view != null) {
            epochMicros = micros(view);
            view = null;
        }
        return epochMicros;
    }

    NumberText numberText() {
        return numberText;
    }

    Object memory(int slot) {
        return memory[slot];
    }

    void missing(String field) {
        missing = field;
    }

    void mistyped(String field) {
        mistyped = field;
    }
}
