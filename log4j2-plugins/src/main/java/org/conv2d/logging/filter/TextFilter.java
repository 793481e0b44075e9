/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.filter;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.filter.AbstractFilter;

/**
 * The many ways in which Log4j asks a filter about text with parameters, brought to one. Parameters are put into an array only
 * for what is looked at. Stateless.
 */
abstract class TextFilter extends AbstractFilter {

    private static final Object[] NO_PARAMETERS = {};

    /** Whether text with these as its last two parameters is nothing to look at. */
    abstract boolean passes(Level level, Object beforeLast, Object last);

    /** Decides about text with parameters. */
    abstract Result text(Logger logger, Level level, Marker marker, String format, Object[] parameters);

    /** Decides about {@code isInfoEnabled()} and the like: questions without a text. */
    abstract Result question(Logger logger, Level level, Marker marker);

    @Override
    public Result filter(Logger logger, Level level, Marker marker, String format, Object... parameters) {
        if (format == null) {
            return question(logger, level, marker);
        }
        int count = parameters == null ? 0 : parameters.length;
        Object last = count > 0 ? parameters[count - 1] : null;
        Object beforeLast = count > 1 ? parameters[count - 2] : null;
        return passes(level, beforeLast, last)
                ? Result.NEUTRAL
                : text(logger, level, marker, format, parameters == null ? NO_PARAMETERS : parameters);
    }

    @Override
    public Result filter(Logger logger, Level level, Marker marker, String format, Object p0) {
        return format == null || passes(level, null, p0)
                ? Result.NEUTRAL
                : text(logger, level, marker, format, new Object[] {p0});
    }

    @Override
    public Result filter(Logger logger, Level level, Marker marker, String format, Object p0, Object p1) {
        return format == null || passes(level, p0, p1)
                ? Result.NEUTRAL
                : text(logger, level, marker, format, new Object[] {p0, p1});
    }

    @Override
    public Result filter(Logger logger, Level level, Marker marker, String format, Object p0, Object p1, Object p2) {
        return format == null || passes(level, p1, p2)
                ? Result.NEUTRAL
                : text(logger, level, marker, format, new Object[] {p0, p1, p2});
    }

    @Override
    public Result filter(
            Logger logger, Level level, Marker marker, String format, Object p0, Object p1, Object p2, Object p3) {
        return format == null || passes(level, p2, p3)
                ? Result.NEUTRAL
                : text(logger, level, marker, format, new Object[] {p0, p1, p2, p3});
    }

    @Override
    public Result filter(
            Logger logger,
            Level level,
            Marker marker,
            String format,
            Object p0,
            Object p1,
            Object p2,
            Object p3,
            Object p4) {
        return format == null || passes(level, p3, p4)
                ? Result.NEUTRAL
                : text(logger, level, marker, format, new Object[] {p0, p1, p2, p3, p4});
    }

    @Override
    public Result filter(
            Logger logger,
            Level level,
            Marker marker,
            String format,
            Object p0,
            Object p1,
            Object p2,
            Object p3,
            Object p4,
            Object p5) {
        return format == null || passes(level, p4, p5)
                ? Result.NEUTRAL
                : text(logger, level, marker, format, new Object[] {p0, p1, p2, p3, p4, p5});
    }

    @Override
    public Result filter(
            Logger logger,
            Level level,
            Marker marker,
            String format,
            Object p0,
            Object p1,
            Object p2,
            Object p3,
            Object p4,
            Object p5,
            Object p6) {
        return format == null || passes(level, p5, p6)
                ? Result.NEUTRAL
                : text(logger, level, marker, format, new Object[] {p0, p1, p2, p3, p4, p5, p6});
    }

    @Override
    public Result filter(
            Logger logger,
            Level level,
            Marker marker,
            String format,
            Object p0,
            Object p1,
            Object p2,
            Object p3,
            Object p4,
            Object p5,
            Object p6,
            Object p7) {
        return format == null || passes(level, p6, p7)
                ? Result.NEUTRAL
                : text(logger, level, marker, format, new Object[] {p0, p1, p2, p3, p4, p5, p6, p7});
    }

    @Override
    public Result filter(
            Logger logger,
            Level level,
            Marker marker,
            String format,
            Object p0,
            Object p1,
            Object p2,
            Object p3,
            Object p4,
            Object p5,
            Object p6,
            Object p7,
            Object p8) {
        return format == null || passes(level, p7, p8)
                ? Result.NEUTRAL
                : text(logger, level, marker, format, new Object[] {p0, p1, p2, p3, p4, p5, p6, p7, p8});
    }

    @Override
    public Result filter(
            Logger logger,
            Level level,
            Marker marker,
            String format,
            Object p0,
            Object p1,
            Object p2,
            Object p3,
            Object p4,
            Object p5,
            Object p6,
            Object p7,
            Object p8,
            Object p9) {
        return format == null || passes(level, p8, p9)
                ? Result.NEUTRAL
                : text(logger, level, marker, format, new Object[] {p0, p1, p2, p3, p4, p5, p6, p7, p8, p9});
    }
}
