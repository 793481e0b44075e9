/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.catalogue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.conv2d.logging.message.EventMessage;

/**
 * Writes the fields of one event as they are given, and names those out of range in a last field {@value #INVALID}. For one
 * thread, once.
 */
final class CheckedFields {

    static final String INVALID = "invalid";

    private final EventMessage message;
    private List<String> invalid;

    CheckedFields(EventMessage message) {
        this.message = message;
    }

    /** Names a field among the invalid ones unless it is all right. */
    CheckedFields check(boolean allRight, String name) {
        if (!allRight) {
            if (invalid == null) {
                invalid = new ArrayList<>();
            }
            invalid.add(name);
        }
        return this;
    }

    /** Names a field that is not shown itself. */
    CheckedFields checkCount(String name, Long value) {
        return check(value == null || value >= 0, name);
    }

    CheckedFields value(String name, Object value) {
        message.with(name, value);
        return this;
    }

    CheckedFields ifKnown(String name, Object value) {
        return value == null ? this : value(name, value);
    }

    /** A value that must be there. */
    CheckedFields required(String name, Object value) {
        return value(name, value).check(value != null, name);
    }

    /** A text that must be there, and not be blank. */
    CheckedFields text(String name, String value) {
        return value(name, value).check(value != null && !value.isBlank(), name);
    }

    /** Any number; not a number is one as well, for it happens and is told by the line. */
    CheckedFields number(String name, double value) {
        message.with(name, value);
        return this;
    }

    CheckedFields atLeastZero(String name, double value) {
        message.with(name, value);
        return check(value >= 0, name);
    }

    /** A share of a whole, 0 to 1. */
    CheckedFields share(String name, double value) {
        message.with(name, value);
        return check(value >= 0 && value <= 1, name);
    }

    /** A share of a whole, written as a percentage. */
    CheckedFields percentOfShare(String name, double share) {
        message.with(name, Derived.rounded(100 * share));
        return check(share >= 0 && share <= 1, name);
    }

    CheckedFields count(String name, long value) {
        message.with(name, value);
        return check(value >= 0, name);
    }

    CheckedFields within(long least, long most, String name, long value) {
        message.with(name, value);
        return check(value >= least && value <= most, name);
    }

    CheckedFields withinIfKnown(double least, double most, String name, Number value) {
        if (value == null) {
            return this;
        }
        double number = value.doubleValue();
        return value(name, value).check(number >= least && number <= most, name);
    }

    CheckedFields seconds(String name, Duration duration) {
        return duration(name, duration, duration == null ? null : Derived.seconds(duration));
    }

    CheckedFields millis(String name, Duration duration) {
        return duration(name, duration, duration == null ? null : Derived.millis(duration));
    }

    /** A duration that is not known is left out. */
    private CheckedFields duration(String name, Duration duration, Double value) {
        return ifKnown(name, value).check(duration == null || !duration.isNegative(), name);
    }

    /** How many a second; left out when it is not known how many, or how long. */
    CheckedFields rate(String name, Long count, Duration duration) {
        return count == null || duration == null ? this : value(name, Derived.perSecond(count, duration));
    }

    CheckedFields percent(String name, double part, double whole) {
        return value(name, Derived.percent(part, whole));
    }

    /** Adds the names of what is invalid, if anything is. */
    void end() {
        if (invalid != null) {
            message.with(INVALID, invalid);
        }
    }
}
