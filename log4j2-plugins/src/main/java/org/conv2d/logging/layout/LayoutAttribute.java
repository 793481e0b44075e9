/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.layout;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.status.StatusLogger;

/**
 * Reads attributes of {@code <EventLayout>}: one that makes no sense is told to the status logger with its name, its
 * value, the rule and the default that applies instead. Stateless.
 */
final class LayoutAttribute {

    private static final Logger STATUS = StatusLogger.getLogger();

    private LayoutAttribute() {}

    static int number(String name, String value, int least, int most, int standard) {
        if (value == null) {
            return standard;
        }
        try {
            int number = Integer.parseInt(value.trim());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, together with numbers out of range
        }
        reject(name, value, "must be a whole number from " + least + " to " + most, standard);
        return standard;
    }

    static boolean flag(String name, String value, boolean standard) {
        if (value == null) {
            return standard;
        }
        return switch (value.trim().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> {
                reject(name, value, "must be true or false", standard);
                yield standard;
            }
        };
    }

    static ZoneId zone(String name, String value, ZoneId standard) {
        if (value == null) {
            return standard;
        }
        try {
            return ZoneId.of(value.trim());
        } catch (DateTimeException e) {
            reject(name, value, "must be a time zone such as UTC, +01:00 or Europe/Zurich", standard);
            return standard;
        }
    }

    static <E extends Enum<E>> E choice(String name, String value, E standard) {
        if (value == null) {
            return standard;
        }
        E[] choices = standard.getDeclaringClass().getEnumConstants();
        for (E choice : choices) {
            if (choice.name().equalsIgnoreCase(value.trim())) {
                return choice;
            }
        }
        reject(name, value, "must be one of " + Arrays.toString(choices).toLowerCase(Locale.ROOT), standard);
        return standard;
    }

    private static void reject(String name, String value, String rule, Object standard) {
        STATUS.error("EventLayout: attribute {}=\"{}\" {}; using {}", name, value, rule, standard);
    }
}
