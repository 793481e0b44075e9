/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import java.util.List;
import java.util.function.IntSupplier;

/**
 * A metric with labels: one handle for each combination of values, up to a limit; those beyond share one whose values are
 * all {@link Series#OTHER}. A handle itself: look it up once, keep it.
 *
 * <p>Thread-safe. Finding a combination that is there takes no lock and allocates nothing, whatever kind of
 * {@link CharSequence} the values are; they are compared by their characters and not kept.
 */
public final class Labelled<M> {
    private final String name;
    private final List<String> labelNames;
    private final boolean single;
    private final Family<M> family;
    private final IntSupplier limit;
    private final MetricNames names;
    private final MetricFaults faults;

    /** Who has the metrics of all series. */
    interface Family<M> {
        /** The metric of a series; null if it is new, and would be one too many of this metric and these labels. */
        M metric(Series series, int limit);
    }

    /** Open addressing; never more than a quarter full, so that most are where they are looked for first. */
    private volatile Entry<M>[] table = newTable(32);

    private int size;
    private volatile M other;

    Labelled(
            String name,
            List<String> labelNames,
            Family<M> family,
            IntSupplier limit,
            MetricNames names,
            MetricFaults faults) {
        this.name = name;
        this.labelNames = List.copyOf(labelNames);
        this.single = labelNames.size() == 1;
        this.family = family;
        this.limit = limit;
        this.names = names;
        this.faults = faults;
    }

    /** The one for a value, of a metric with one label; null stands for a value that is not there. */
    @SuppressWarnings("ReferenceEquality") // most often the same object; if not, it is compared
    public M with(CharSequence value) {
        if (!single) {
            return add(new CharSequence[] {value});
        }
        Entry<M>[] entries = table;
        int hash = hash(value);
        int slot = hash & (entries.length - 1);
        Entry<M> entry = entries[slot];
        if (entry != null && entry.first == value) {
            return entry.metric;
        }
        while (entry != null) {
            if (entry.hash == hash && sameChars(entry.first, value)) {
                return entry.metric;
            }
            slot = (slot + 1) & (entries.length - 1);
            entry = entries[slot];
        }
        return add(new CharSequence[] {value});
    }

    /**
     * The one for values in the order of the label names; null stands for a value that is not there.
     *
     * @throws IllegalArgumentException if there are not as many as names
     */
    public M with(CharSequence... values) {
        if (values.length == labelNames.size()) {
            Entry<M> entry = find(table, hash(values), values);
            if (entry != null) {
                return entry.metric;
            }
        }
        return add(values);
    }

    public String name() {
        return name;
    }

    public List<String> labelNames() {
        return labelNames;
    }

    /** Whether there were more combinations than fit. */
    public boolean hasOverflown() {
        return other != null;
    }

    private synchronized M add(CharSequence[] given) {
        if (given.length != labelNames.size()) {
            throw new IllegalArgumentException(
                    name + " has the labels " + labelNames + ", was given " + given.length + " values");
        }
        String[] values = new String[given.length];
        for (int i = 0; i < given.length; i++) {
            values[i] = names.labelValue(given[i], name);
        }
        int hash = hash(values);
        Entry<M> present = find(table, hash, values);
        if (present != null) {
            return present.metric;
        }
        M metric = family.metric(new Series(name, labelNames, List.of(values)), limit.getAsInt());
        if (metric == null) {
            return other();
        }
        Entry<M> entry = new Entry<>(hash, values, metric);
        size++;
        if (4 * size > table.length) {
            Entry<M>[] larger = newTable(2 * table.length);
            for (Entry<M> old : table) {
                if (old != null) {
                    put(larger, old);
                }
            }
            put(larger, entry);
            table = larger;
        } else {
            Entry<M>[] same = table;
            put(same, entry);
            // the entry is seen whole by whoever sees it: its fields are final
            table = same;
        }
        return entry.metric;
    }

    private M other() {
        faults.report(MetricFault.TOO_MANY_LABELS, name);
        if (other == null) {
            List<String> values = labelNames.stream().map(label -> Series.OTHER).toList();
            other = family.metric(new Series(name, labelNames, values), Integer.MAX_VALUE);
        }
        return other;
    }

    private static <M> void put(Entry<M>[] entries, Entry<M> entry) {
        int i = entry.hash & (entries.length - 1);
        while (entries[i] != null) {
            i = (i + 1) & (entries.length - 1);
        }
        entries[i] = entry;
    }

    private static <M> Entry<M> find(Entry<M>[] entries, int hash, CharSequence[] values) {
        for (int i = hash & (entries.length - 1); entries[i] != null; i = (i + 1) & (entries.length - 1)) {
            if (entries[i].hash == hash && entries[i].isFor(values)) {
                return entries[i];
            }
        }
        return null;
    }

    private static int hash(CharSequence[] values) {
        int hash = 0;
        for (CharSequence value : values) {
            hash = 31 * hash + hash(value);
        }
        return hash;
    }

    private static int hash(CharSequence given) {
        CharSequence value = given == null ? MetricNames.NONE : given;
        int hash = 0;
        if (value instanceof String text) {
            hash = text.hashCode();
        } else {
            for (int i = 0; i < value.length(); i++) {
                hash = 31 * hash + value.charAt(i);
            }
        }
        return hash ^ (hash >>> 16);
    }

    private static boolean sameChars(String kept, CharSequence given) {
        if (given instanceof String text) {
            return kept.equals(text); // most often the same object
        }
        CharSequence chars = given == null ? MetricNames.NONE : given;
        if (kept.length() != chars.length()) {
            return false;
        }
        for (int i = 0; i < kept.length(); i++) {
            if (kept.charAt(i) != chars.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("unchecked")
    private static <M> Entry<M>[] newTable(int length) {
        return (Entry<M>[]) new Entry<?>[length];
    }

    private static final class Entry<M> {
        final int hash;
        final String[] values;
        final String first;
        final M metric;

        Entry(int hash, String[] values, M metric) {
            this.hash = hash;
            this.values = values;
            this.first = values.length == 0 ? null : values[0];
            this.metric = metric;
        }

        boolean isFor(CharSequence[] given) {
            for (int i = 0; i < values.length; i++) {
                if (!sameChars(values[i], given[i])) {
                    return false;
                }
            }
            return true;
        }
    }
}
