/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.export;

import io.prometheus.metrics.model.snapshots.Labels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.conv2d.logging.metrics.Series;

/**
 * The labels of a series as Prometheus takes them. What Prometheus holds for the same is the same here: the order of labels
 * does not matter, an empty value is no label, and half a surrogate pair is a question mark, as it is written. Stateless.
 */
final class PrometheusLabels {

    /** What distributions put their own values under. */
    private static final Set<String> TAKEN = Set.of("le", "quantile");

    /** Labels that can keep their names come first, so that a name never depends on the order of others. */
    private static final Comparator<Label> ORDER =
            Comparator.comparing(Label::isRenamed).thenComparing(Label::name).thenComparing(Label::value);

    private PrometheusLabels() {}

    static Labels of(Series series) {
        List<Label> given = new ArrayList<>();
        for (int i = 0; i < series.labelNames().size(); i++) {
            given.add(new Label(
                    series.labelNames().get(i), written(series.labelValues().get(i))));
        }
        SortedMap<String, String> labels = new TreeMap<>();
        given.stream()
                .filter(label -> !label.value().isEmpty())
                .distinct()
                .sorted(ORDER)
                .forEach(label -> labels.put(free(label, labels.keySet()), label.value()));
        return Labels.of(List.copyOf(labels.keySet()), List.copyOf(labels.values()));
    }

    private static String free(Label label, Set<String> others) {
        String free = label.valid();
        for (int i = 1; TAKEN.contains(free) || others.contains(free); i++) {
            free = label.valid() + "_%08x".formatted(label.name().hashCode()) + (i == 1 ? "" : "_" + i);
        }
        return free;
    }

    private static String written(String value) {
        return new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private record Label(String name, String value) {

        /** The name in letters, digits and underscores, beginning with a letter. */
        String valid() {
            String letters = PrometheusNames.sanitized(name).replaceFirst("^_+", "");
            return letters.isEmpty() || Character.isDigit(letters.charAt(0)) ? "label_" + letters : letters;
        }

        boolean isRenamed() {
            return !valid().equals(name);
        }
    }
}
