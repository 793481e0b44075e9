/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

/**
 * How much a {@link MetricsRegistry} keeps; what comes beyond counts under {@link Series#OTHER}.
 *
 * @param names distinct names of each kind of metric
 * @param labelSets distinct combinations of label values of each metric
 * @param nameChars length of a name or a label value
 */
public record MetricsLimits(int names, int labelSets, int nameChars) {
    public static final MetricsLimits DEFAULT = new MetricsLimits(1_000, 100, 128);

    public MetricsLimits {
        positive("names", names);
        positive("labelSets", labelSets);
        positive("nameChars", nameChars);
    }

    public MetricsLimits withNames(int most) {
        return new MetricsLimits(most, labelSets, nameChars);
    }

    public MetricsLimits withLabelSets(int most) {
        return new MetricsLimits(names, most, nameChars);
    }

    private static void positive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, was " + value);
        }
    }
}
