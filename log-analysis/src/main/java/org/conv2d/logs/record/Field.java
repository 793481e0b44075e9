/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * A field that a command asks for, by its path: {@code qa.check} is found in {@code {"qa":{"check":…}}} and in
 * {@code {"qa.check":…}}.
 *
 * <p>There is one object a path, so that what a record holds of it is found without looking at the name again. Made of
 * what commands and their users name, never of what logs hold: none is ever given up. Immutable, thread-safe.
 */
public final class Field {
    private static final ConcurrentMap<String, Field> BY_PATH = new ConcurrentHashMap<>();

    /** The text for people, wherever the line's format has it: see {@link LogRecord#message}. */
    public static final Field MESSAGE = of("message");

    /** The stack trace of an exception, wherever the line's format has it: see {@link LogRecord#stackTrace}. */
    public static final Field STACK_TRACE = of("exception.stack_trace");

    private final String path;
    private final int id;

    private Field(String path, int id) {
        this.path = path;
        this.id = id;
    }

    public static Field of(String path) {
        Field known = BY_PATH.get(path);
        return known == null ? added(path) : known;
    }

    private static synchronized Field added(String path) {
        Field known = BY_PATH.get(path);
        if (known != null) {
            return known;
        }
        Field added = new Field(path, BY_PATH.size());
        BY_PATH.put(path, added);
        return added;
    }

    public String path() {
        return path;
    }

    /** A number from 0, without gaps. */
    int id() {
        return id;
    }

    @Override
    public String toString() {
        return path;
    }
}
