/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** All metrics of one kind, by name. Thread-safe; a name that is known takes one lookup without a lock. */
final class Instruments<M> {
    private final ConcurrentHashMap<String, M> plain = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Series, Labelled<M>> labelled = new ConcurrentHashMap<>();
    private final Function<Series, M> factory;
    private final MetricsLimits limits;
    private final MetricNames names;
    private final MetricFaults faults;

    Instruments(Function<Series, M> factory, MetricsLimits limits, MetricNames names, MetricFaults faults) {
        this.factory = factory;
        this.limits = limits;
        this.names = names;
        this.faults = faults;
    }

    M get(String name) {
        M known = name == null ? null : plain.get(name);
        return known == null ? add(name) : known;
    }

    Labelled<M> get(String name, List<String> labelNames) {
        return get(name, labelNames, limits.labelSets());
    }

    Labelled<M> get(String name, List<String> labelNames, int labelSets) {
        List<String> checked = labelNames.stream().map(names::name).toList();
        Series key = new Series(names.name(name), checked, checked);
        Labelled<M> known = labelled.get(key);
        return known == null ? add(key, labelSets) : known;
    }

    void forEach(Consumer<M> action) {
        plain.values().forEach(action);
        labelled.values().forEach(family -> family.all().forEach(action));
    }

    void addOverflown(Set<String> overflown) {
        if (plain.containsKey(Series.OTHER)) {
            overflown.add(Series.OTHER);
        }
        labelled.values().stream().filter(Labelled::hasOverflown).forEach(family -> overflown.add(family.name()));
    }

    private synchronized M add(String given) {
        String name = names.name(given);
        M known = plain.get(name);
        if (known != null) {
            return known;
        }
        return plain.computeIfAbsent(roomFor(name), added -> factory.apply(Series.of(added)));
    }

    private synchronized Labelled<M> add(Series key, int labelSets) {
        return labelled.computeIfAbsent(
                key, added -> new Labelled<>(roomFor(key.name()), key.labelNames(), factory, labelSets, names, faults));
    }

    private String roomFor(String name) {
        if (plain.size() + labelled.size() < limits.names()) {
            return name;
        }
        faults.report(MetricFault.TOO_MANY_NAMES, name);
        return Series.OTHER;
    }
}
