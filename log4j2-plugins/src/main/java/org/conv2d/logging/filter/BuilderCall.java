/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.filter;

import java.lang.reflect.Field;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.internal.DefaultLogBuilder;
import org.apache.logging.log4j.spi.AbstractLogger;

/**
 * What a call through a log builder ({@code logger.atInfo().withLocation()}) was given besides its message. Filters are
 * not told, so it is read from the builder that Log4j keeps for the thread. Immutable.
 *
 * <p>Where Log4j does not let its fields be read, or keeps no builder for the thread, nothing is known. And what is known
 * may be old: a builder whose call was disabled stays in use, and those that follow are others. So it is believed only as
 * far as the call itself bears it out.
 *
 * @param location what {@code withLocation} noted; null when it was not called
 * @param thrown what {@code withThrowable} was given; null when it was not called
 */
record BuilderCall(StackTraceElement location, Throwable thrown) {

    private static final Fields FIELDS = Fields.open();

    /** Fields of Log4j's own classes, all or none. */
    private record Fields(ThreadLocal<?> kept, Field logger, Field level, Field marker, Field location, Field thrown) {

        static Fields open() {
            try {
                return new Fields(
                        (ThreadLocal<?>)
                                opened(AbstractLogger.class, "logBuilder").get(null),
                        opened(DefaultLogBuilder.class, "logger"),
                        opened(DefaultLogBuilder.class, "level"),
                        opened(DefaultLogBuilder.class, "marker"),
                        opened(DefaultLogBuilder.class, "location"),
                        opened(DefaultLogBuilder.class, "throwable"));
            } catch (ReflectiveOperationException | RuntimeException e) {
                return null;
            }
        }

        private static Field opened(Class<?> type, String name) throws NoSuchFieldException {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        }
    }

    /** Whether the thread may be in a call through a builder. */
    static boolean isPossible() {
        return FIELDS != null && FIELDS.kept.get() instanceof DefaultLogBuilder builder && builder.isInUse();
    }

    /** The call of this thread to a logger; null when nothing is known. */
    static BuilderCall of(Object logger, Level level, Marker marker) {
        if (!isPossible()) {
            return null;
        }
        try {
            Object builder = FIELDS.kept.get();
            boolean same = FIELDS.logger.get(builder) == logger
                    && FIELDS.level.get(builder) == level
                    && FIELDS.marker.get(builder) == marker;
            return same
                    ? new BuilderCall(
                            (StackTraceElement) FIELDS.location.get(builder), (Throwable) FIELDS.thrown.get(builder))
                    : null;
        } catch (IllegalAccessException e) {
            return null;
        }
    }

    /**
     * Where the call says it came from; null when it does not say, or when that was another call: one that was noted in
     * the class that calls now, but elsewhere in it.
     */
    StackTraceElement location(StackTraceElement caller) {
        if (location == null || caller == null || !location.getClassName().equals(caller.getClassName())) {
            return location;
        }
        return location.getMethodName().equals(caller.getMethodName()) ? caller : null;
    }
}
