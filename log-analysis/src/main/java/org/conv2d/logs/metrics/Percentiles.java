/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The percentiles that a report shows, each above 0 and below 100, in the order they were asked for. Immutable. */
public record Percentiles(List<Double> values) {
    private static final int MOST = 20;

    /** Those that are shown where none are asked for, and that programs get in any case. */
    public static final Percentiles USUAL = new Percentiles(List.of(50.0, 95.0, 99.0));

    public Percentiles {
        values = List.copyOf(values);
    }

    /**
     * Reads a list such as {@code 50,90,99.9}.
     *
     * @throws IllegalArgumentException if it is none; the message says what it must be
     */
    public static Percentiles parse(String list) {
        List<Double> values = new ArrayList<>();
        for (String one : list.split(",", -1)) {
            double value;
            try {
                value = Double.parseDouble(one.strip());
            } catch (NumberFormatException none) {
                value = Double.NaN;
            }
            if (!(value > 0 && value < 100) || values.contains(value) || values.size() == MOST) {
                throw new IllegalArgumentException("must be up to " + MOST
                        + " different numbers above 0 and below 100 with commas in between, such as 50,90,99.9, was '"
                        + list
                        + "'");
            }
            values.add(value);
        }
        return new Percentiles(values);
    }

    /** {@code p99.9}. */
    static String name(double percentile) {
        return "p" + BigDecimal.valueOf(percentile).stripTrailingZeros().toPlainString();
    }

    /** Their names, after one another. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (double value : values) {
            names.add(name(value));
        }
        return names;
    }

    /** Those that programs do not get in any case. */
    List<Double> unusual() {
        return values.stream().filter(value -> !USUAL.values.contains(value)).toList();
    }
}
