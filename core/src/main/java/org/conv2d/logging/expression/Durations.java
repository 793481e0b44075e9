/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them: {@code 500ms}, {@code 30s}, {@code 5m}, {@code 1h30m}, {@code 7d}. Stateless. */
public final class Durations {
    private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)(us|µs|ms|s|min|m|h|d)");

    private Durations() {}

    /** In microseconds; NaN for text that is no duration. */
    public static double micros(String text) {
        Matcher part = PART.matcher(text);
        double micros = 0;
        int at = 0;
        while (at < text.length()) {
            if (!part.region(at, text.length()).lookingAt()) {
                return Double.NaN;
            }
            micros += Double.parseDouble(part.group(1)) * unit(part.group(2));
            at = part.end();
        }
        return at == 0 ? Double.NaN : micros;
    }

    private static double unit(String unit) {
        return switch (unit) {
            case "us", "µs" -> 1;
            case "ms" -> 1e3;
            case "s" -> 1e6;
            case "m", "min" -> 60e6;
            case "h" -> 3600e6;
            default -> 86400e6;
        };
    }

    /** The unit a field's name says its values have, in microseconds; 0 for none. */
    static double unitOf(String name) {
        int underscore = name.lastIndexOf('_');
        return switch (name.substring(underscore + 1)) {
            case "ns", "nanos" -> 1e-3;
            case "us", "micros" -> 1;
            case "ms", "millis" -> 1e3;
            case "s", "sec", "seconds" -> 1e6;
            case "minutes" -> 60e6;
            case "hours" -> 3600e6;
            default -> 0;
        };
    }
}
