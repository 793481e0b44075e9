/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The name of one series: a metric, and for a labelled one a value of each label. Immutable, ordered by name, then labels.
 * Labels stand in the order of their names, whatever the order they are given in.
 *
 * <p>As text {@code name} or {@code name{label="value",…}}, escaped like in Prometheus.
 */
public record Series(String name, List<String> labelNames, List<String> labelValues) implements Comparable<Series> {
    /** What stands in the place of names and label values that came when there was no more room. */
    public static final String OTHER = "(other)";

    private static final Comparator<List<String>> BY_ELEMENTS = Series::compareElements;
    private static final Comparator<Series> ORDER = Comparator.comparing(Series::name)
            .thenComparing(Series::labelNames, BY_ELEMENTS)
            .thenComparing(Series::labelValues, BY_ELEMENTS);

    public Series {
        labelNames = List.copyOf(labelNames);
        labelValues = List.copyOf(labelValues);
        if (labelNames.size() != labelValues.size()) {
            throw new IllegalArgumentException(
                    "series " + name + " has the labels " + labelNames + " but the values " + labelValues);
        }
        List<String> givenNames = labelNames;
        List<String> givenValues = labelValues;
        List<Integer> order = IntStream.range(0, labelNames.size())
                .boxed()
                .sorted(Comparator.<Integer, String>comparing(givenNames::get).thenComparing(givenValues::get))
                .toList();
        labelNames = order.stream().map(givenNames::get).toList();
        labelValues = order.stream().map(givenValues::get).toList();
    }

    static Series of(String name) {
        return new Series(name, List.of(), List.of());
    }

    /** Whether this one stands for all that found no room. */
    public boolean isOverflow() {
        return labelNames.isEmpty() ? name.equals(OTHER) : labelValues.stream().allMatch(OTHER::equals);
    }

    @Override
    public int compareTo(Series other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        if (labelNames.isEmpty()) {
            return name;
        }
        StringBuilder text = new StringBuilder(name);
        for (int i = 0; i < labelNames.size(); i++) {
            text.append(i == 0 ? '{' : ',').append(labelNames.get(i)).append("=\"");
            text.append(labelValues
                    .get(i)
                    .replace("\\", "\\\\")
                    .replace("\"", "\\\"")
                    .replace("\n", "\\n"));
            text.append('"');
        }
        return text.append('}').toString();
    }

    private static int compareElements(List<String> a, List<String> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}
