/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;

/**
 * Counters, gauges, timers and histograms by name, each kind with names of its own, plain or with labels.
 *
 * <p>Thread-safe. The first use of a name makes the metric, every other finds it in one lookup that takes no lock and
 * allocates nothing; what it returns is a handle to keep. No name is refused, and nothing is thrown for a bad measurement:
 * see {@link MetricFault}. Memory is bounded by {@link MetricsLimits}.
 */
public final class MetricsRegistry implements MetricsSource {
    private final MetricFaults faults;
    private final MetricNames names;
    private final Instruments<Counter> counters;
    private final Instruments<Gauge> gauges;
    private final Instruments<Timer> timers;
    private final Instruments<HistogramRecorder> histograms;
    private final Map<String, DoubleSupplier> suppliedGauges = new ConcurrentHashMap<>();
    private volatile int labelSets;

    /** A registry that announces nothing. */
    public MetricsRegistry() {
        this(MetricsLimits.DEFAULT, Announcements.NONE, null);
    }

    /** @param listener null for none */
    public MetricsRegistry(MetricsLimits limits, Announcements announcements, MetricsListener listener) {
        labelSets = limits.labelSets();
        faults = new MetricFaults(listener);
        names = new MetricNames(limits.nameChars(), faults);
        Announcer all = listener == null ? null : new Announcer(announcements, listener, faults);
        Announcer counted = announcements.counters() ? all : null;
        Announcer set = announcements.gauges() ? all : null;
        Announcer timed = announcements.timers() ? all : null;
        Announcer recorded = announcements.histogramStep() != 0 ? all : null;
        counters = new Instruments<>(series -> new Counter(series, faults, counted), limits.names(), names, faults);
        gauges = new Instruments<>(series -> new Gauge(series, faults, set), limits.names(), names, faults);
        timers = new Instruments<>(series -> new Timer(series, faults, timed), limits.names(), names, faults);
        histograms = new Instruments<>(
                series -> new HistogramRecorder(series, faults, recorded), limits.names(), names, faults);
    }

    public Counter counter(String name) {
        return counters.get(name);
    }

    public Labelled<Counter> counter(String name, List<String> labelNames) {
        return counters.get(name, labelNames, this::labelSets);
    }

    /**
     * One with a limit of its own, for label values that come from code and not from data.
     *
     * @param labelSets distinct combinations of label values; as {@link MetricsLimits#labelSets}
     */
    public Labelled<Counter> counter(String name, List<String> labelNames, int labelSets) {
        return counters.get(name, labelNames, () -> labelSets);
    }

    public Gauge gauge(String name) {
        return gauges.get(name);
    }

    public Labelled<Gauge> gauge(String name, List<String> labelNames) {
        return gauges.get(name, labelNames, this::labelSets);
    }

    /**
     * A gauge that is read whenever a snapshot is taken; takes the place of one of the same name. One name too many is left
     * out: nobody could tell whose value {@code (other)} is.
     */
    public void gauge(String name, DoubleSupplier value) {
        String known = names.name(name);
        if (gauges.admits(known)) {
            suppliedGauges.put(known, value);
        }
    }

    public Timer timer(String name) {
        return timers.get(name);
    }

    public Labelled<Timer> timer(String name, List<String> labelNames) {
        return timers.get(name, labelNames, this::labelSets);
    }

    public HistogramRecorder histogram(String name) {
        return histograms.get(name);
    }

    public Labelled<HistogramRecorder> histogram(String name, List<String> labelNames) {
        return histograms.get(name, labelNames, this::labelSets);
    }

    /**
     * Changes {@link MetricsLimits#labelSets} of the metrics that have no limit of their own. Those that have more keep what
     * they have.
     */
    public void limitLabelSets(int most) {
        labelSets = MetricsLimits.DEFAULT.withLabelSets(most).labelSets();
    }

    private int labelSets() {
        return labelSets;
    }

    /** Counts something that was wrong before a measurement got here. */
    public void report(MetricFault fault, String metric) {
        faults.report(fault, metric);
    }

    /** Everything as it is now. Takes time in proportion to what there is, and holds up nobody who measures. */
    @Override
    public MetricsSnapshot snapshot() {
        Instant now = Instant.now();
        SortedMap<Series, Long> totals = new TreeMap<>();
        counters.forEach(counter -> totals.put(counter.series(), counter.total()));
        SortedMap<Series, GaugeValue> values = new TreeMap<>();
        gauges.forEach(gauge -> {
            if (gauge.isSet()) {
                values.put(gauge.series(), new GaugeValue(gauge.value(), now));
            }
        });
        addSupplied(values, now);
        SortedMap<Series, HistogramSnapshot> durations = new TreeMap<>();
        timers.forEach(timer -> durations.put(timer.series(), timer.snapshot()));
        SortedMap<Series, HistogramSnapshot> distributions = new TreeMap<>();
        histograms.forEach(histogram -> distributions.put(histogram.series(), histogram.snapshot()));
        SortedSet<String> overflown = new TreeSet<>();
        counters.addOverflown(overflown);
        gauges.addOverflown(overflown);
        timers.addOverflown(overflown);
        histograms.addOverflown(overflown);
        return new MetricsSnapshot(now, totals, values, durations, distributions, overflown, faults.counts());
    }

    /** A supplier that takes a snapshot itself gets one without supplied gauges. */
    private void addSupplied(SortedMap<Series, GaugeValue> values, Instant now) {
        if (!Asking.begin(suppliedGauges)) {
            return;
        }
        try {
            suppliedGauges.forEach((name, supplier) -> {
                try {
                    values.put(Series.of(name), new GaugeValue(supplier.getAsDouble(), now));
                } catch (Throwable e) {
                    faults.report(MetricFault.GAUGE_FAILED, name);
                }
            });
        } finally {
            Asking.end(suppliedGauges);
        }
    }

    /**
     * Starts all over: totals are 0, gauges have no value but for those that are supplied, distributions are empty. Handles
     * stay valid. A measurement that another thread takes at this moment may be lost.
     */
    public void reset() {
        counters.forEach(Counter::reset);
        gauges.forEach(Gauge::reset);
        timers.forEach(Timer::reset);
        histograms.forEach(HistogramRecorder::reset);
        faults.reset();
    }
}
