/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.counting;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The unit of a field, and how many of it make one of the base unit that a metric is kept in: seconds, bytes, ratios.
 *
 * <p>Fields tell their unit by how their name ends; a metric's name leaves that away, or names the base unit instead.
 */
enum MetricUnit {
    NONE(1, "", ""),
    S(1, "_seconds", ""),
    NS(1e9, "_ns", ""),
    US(1e6, "_us", ""),
    MS(1e3, "_ms", ""),
    MIN(1 / 60.0, "_minutes", ""),
    H(1 / 3600.0, "_hours", ""),
    PERCENT(100, "_percent", "_ratio"),
    RATIO(1, "_ratio", "_ratio"),
    BYTES(1, "_bytes", "_bytes"),
    KIB(1 / 1024.0, "_kib", "_bytes"),
    MIB(1 / 1048576.0, "_mib", "_bytes");

    /** How many make one of the base unit: a power of ten where it can be, for to divide by one rounds once. */
    final double perBase;

    private final String fieldSuffix;
    private final String metricSuffix;

    MetricUnit(double perBase, String fieldSuffix, String metricSuffix) {
        this.perBase = perBase;
        this.fieldSuffix = fieldSuffix;
        this.metricSuffix = metricSuffix;
    }

    /** The unit of a field by its name. */
    static MetricUnit ofField(String field) {
        return Arrays.stream(values())
                .filter(unit -> unit != NONE && field.endsWith(unit.fieldSuffix))
                .findFirst()
                .orElse(NONE);
    }

    /** The unit of this name, null when there is none. */
    static MetricUnit named(String name) {
        return Arrays.stream(values())
                .filter(unit -> unit.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    static String names() {
        return Arrays.stream(values()).map(MetricUnit::toString).collect(Collectors.joining(", "));
    }

    /** Whether whole numbers of it are whole numbers of the base unit. */
    boolean isWhole() {
        return perBase <= 1 && this != RATIO;
    }

    boolean isTime() {
        return this == S || this == NS || this == US || this == MS || this == MIN || this == H;
    }

    /** The name of a metric made of such a field. */
    String metricName(String field) {
        if (this == NONE) {
            return field;
        }
        MetricUnit told = ofField(field);
        String bare = field.substring(0, field.length() - (told == NONE ? 0 : told.fieldSuffix.length()));
        return bare + metricSuffix;
    }

    /** As a configuration names it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
