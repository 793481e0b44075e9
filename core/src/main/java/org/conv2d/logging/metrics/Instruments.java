/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;

/**
 * All metrics of one kind, by name. Thread-safe; a name that is known takes one lookup without a lock.
 *
 * <p>A series has one metric, whichever way it was asked for: plain or with no labels, and with labels in any order.
 */
final class Instruments<M> {
    private static final Series OTHER = Series.of(Series.OTHER);

    private final ConcurrentHashMap<String, M> plain = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Family, Labelled<M>> labelled = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Series, M> all = new ConcurrentHashMap<>();

    /** Those that have been given room. */
    private final Set<String> known = new HashSet<>();

    /** How many series there are of metrics with labels, {@code (other)} aside; their labels in order. */
    private final Map<Family, Integer> sets = new HashMap<>();

    private final Function<Series, M> factory;
    private final int limit;
    private final MetricNames names;
    private final MetricFaults faults;

    /** @param limit distinct names */
    Instruments(Function<Series, M> factory, int limit, MetricNames names, MetricFaults faults) {
        this.factory = factory;
        this.limit = limit;
        this.names = names;
        this.faults = faults;
    }

    M get(String name) {
        M present = name == null ? null : plain.get(name);
        return present == null ? add(names.name(name)) : present;
    }

    /** @param labelSets how many combinations of values there is room for, asked at each new one */
    Labelled<M> get(String name, List<String> labelNames, IntSupplier labelSets) {
        Family family = new Family(
                names.name(name), labelNames.stream().map(names::name).toList());
        Labelled<M> present = labelled.get(family);
        return present == null ? add(family, labelSets) : present;
    }

    void forEach(Consumer<M> action) {
        all.values().forEach(action);
    }

    void addOverflown(Set<String> overflown) {
        if (all.containsKey(OTHER)) {
            overflown.add(Series.OTHER);
        }
        labelled.values().stream().filter(Labelled::hasOverflown).forEach(family -> overflown.add(family.name()));
    }

    /** Whether there is room for a name; from now on there is, if so. */
    synchronized boolean admits(String name) {
        if (known.contains(name)) {
            return true;
        }
        if (known.size() >= limit) {
            faults.report(MetricFault.TOO_MANY_NAMES, name);
            return false;
        }
        known.add(name);
        return true;
    }

    private M add(String name) {
        return admits(name) ? plain.computeIfAbsent(name, added -> metric(Series.of(added))) : metric(OTHER);
    }

    private synchronized Labelled<M> add(Family family, IntSupplier labelSets) {
        // label names come from code, but a metric may be asked for with ever other ones
        if (!admits(family.name) || labelled.size() >= limit && !labelled.containsKey(family)) {
            return new Labelled<>(
                    Series.OTHER, family.labelNames, (series, most) -> metric(OTHER), labelSets, names, faults);
        }
        return labelled.computeIfAbsent(
                family,
                added -> new Labelled<>(added.name, added.labelNames, this::labelled, labelSets, names, faults));
    }

    /** Series of one metric and the same labels share a limit, whatever the order in which the labels were asked for. */
    private synchronized M labelled(Series series, int most) {
        M present = all.get(series);
        if (present == null && most != Integer.MAX_VALUE) {
            Family family = new Family(series.name(), series.labelNames());
            int others = sets.getOrDefault(family, 0);
            if (others >= most) {
                return null;
            }
            sets.put(family, others + 1);
        }
        return present == null ? metric(series) : present;
    }

    private M metric(Series series) {
        return all.computeIfAbsent(series, factory);
    }

    /** The names of a metric and of its labels. */
    private record Family(String name, List<String> labelNames) {}
}
