/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.appender;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractManager;
import org.apache.logging.log4j.status.StatusLogger;
import org.conv2d.logging.export.JmxBean;
import org.conv2d.logging.export.LogMetrics;
import org.conv2d.logging.export.PrometheusAddress;
import org.conv2d.logging.export.PrometheusPort;
import org.conv2d.logging.metrics.Announcements;
import org.conv2d.logging.metrics.MetricFault;
import org.conv2d.logging.metrics.MetricsLimits;
import org.conv2d.logging.metrics.MetricsListener;
import org.conv2d.logging.metrics.MetricsRegistry;
import org.conv2d.logging.metrics.MetricsSnapshot;
import org.conv2d.logging.metrics.MetricsSource;
import org.conv2d.logging.metrics.MetricsSources;
import org.conv2d.logging.metrics.SnapshotBuilder;

/**
 * What {@code <Metrics>} appenders of one name in one context have counted since the first of them was made: it outlives
 * reconfiguration, and so do the endpoint and the sequence of summaries. Thread-safe.
 *
 * <p>Sources that belong to a configuration leave with it. What they have counted is kept, and taken from them no earlier
 * than with the next snapshot, when the configuration has long stopped.
 */
final class MetricsManager extends AbstractManager implements MetricsSource {

    private final MetricsRegistry registry;
    private final SummarySequence summaries;
    private final PrometheusPort port;

    private final JmxBean bean;

    private final Collection<MetricsSource> present = new ArrayList<>();
    private final Collection<MetricsSource> leaving = new ArrayList<>();
    private MetricsSnapshot kept = new SnapshotBuilder().build();
    private MetricsAppender current;

    private MetricsManager(LoggerContext context, String name, String appender, MetricsLimits limits) {
        super(context, name);
        registry = new MetricsRegistry(limits, Announcements.NONE, new FaultReport(name));
        summaries = new SummarySequence(this);
        port = new PrometheusPort(this);
        bean = new JmxBean(appender, this);
        LogMetrics.add(this);
    }

    static MetricsManager of(LoggerContext context, String appender, MetricsLimits limits) {
        String key = "Metrics " + appender + " of " + (context == null ? null : context.getName());
        return getManager(key, (name, data) -> new MetricsManager(context, name, appender, limits), null);
    }

    MetricsRegistry registry() {
        return registry;
    }

    SummarySequence summaries() {
        return summaries;
    }

    /** An appender takes over, with what its configuration has to say. */
    void start(MetricsAppender appender, Collection<MetricsSource> sources, PrometheusAddress address, boolean jmx) {
        synchronized (this) {
            current = appender;
            present.addAll(sources);
        }
        port.listen(address);
        bean.show(jmx);
    }

    /** An appender is going to stop; says whether nobody has taken over from it. */
    synchronized boolean isCurrent(MetricsAppender appender) {
        return current == appender;
    }

    /** An appender has stopped. */
    synchronized void leave(Collection<MetricsSource> sources) {
        present.removeAll(sources);
        leaving.addAll(sources);
    }

    /** All that was counted here, in the configuration, and in the process. */
    @Override
    public MetricsSnapshot snapshot() {
        return withTotals(registry.snapshot().merge(ofConfigurations()).merge(MetricsSources.PROCESS.snapshot()));
    }

    private synchronized MetricsSnapshot ofConfigurations() {
        for (Iterator<MetricsSource> gone = leaving.iterator(); gone.hasNext(); gone.remove()) {
            MetricsSnapshot last = MetricsSources.snapshot(gone.next());
            kept = kept.merge(new MetricsSnapshot(
                    last.takenAt(),
                    last.counters(),
                    new TreeMap<>(),
                    last.timers(),
                    last.histograms(),
                    last.overflown(),
                    last.faults()));
        }
        MetricsSnapshot all = kept;
        for (MetricsSource source : present) {
            all = all.merge(MetricsSources.snapshot(source));
        }
        return all;
    }

    /** Adds what follows from the rest: how many events there were, and how many of them got here. */
    private static MetricsSnapshot withTotals(MetricsSnapshot counted) {
        long emitted = sum(counted, RuleIndex.EVENTS);
        long dropped = sum(counted, CountingQueueFullPolicy.DISCARDED);
        return counted.merge(new SnapshotBuilder()
                .counter("log_events_emitted", emitted)
                .counter("log_events_dropped", dropped)
                .counter("log_events_attempted", emitted + dropped)
                .build());
    }

    private static long sum(MetricsSnapshot counted, String name) {
        return counted.counters().entrySet().stream()
                .filter(counter -> counter.getKey().name().equals(name))
                .mapToLong(counter -> counter.getValue())
                .sum();
    }

    @Override
    protected boolean releaseSub(long timeout, TimeUnit timeUnit) {
        LogMetrics.remove(this);
        bean.close();
        port.close();
        return true;
    }

    /** Tells the status logger of the 1st, 2nd, 4th, 8th, … fault of a kind. */
    private record FaultReport(String manager) implements MetricsListener {
        @Override
        public void onFault(MetricFault fault, String metric, long times) {
            StatusLogger.getLogger()
                    .warn("{}: metric \"{}\": {} ({} so far)", manager, metric, FaultText.of(fault), times);
        }
    }
}
