/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.appender;

import java.util.ArrayList;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.status.StatusLogger;
import org.conv2d.logging.counting.RuleIndex;
import org.conv2d.logging.event.EventText;
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
import org.conv2d.logging.queue.AppenderPaths;
import org.conv2d.logging.queue.QueueLosses;

/**
 * What {@code <Metrics>} appenders of one name in one context have counted since the first of them started: it outlives
 * reconfiguration, and so do the endpoint and the sequence of summaries. Thread-safe.
 */
final class MetricsManager implements MetricsSource {

    static {
        // what failed when messages were written; layouts count what fails in theirs
        MetricsSources.PROCESS.add(() -> new SnapshotBuilder()
                .counter("log_encode_failed_fields", EventText.faults().failedFields())
                .build());
    }

    private final MetricsRegistry registry;
    private final SummarySequence summaries;
    private final PrometheusPort port;
    private final JmxBean bean;
    private final SourcesOfConfigurations configurations = new SourcesOfConfigurations();
    private final SharedSource.Share process = SharedSource.PROCESS.share();
    private final QueueLosses losses = new QueueLosses();
    private final FaultReport report;
    private final AtomicLong toldFailures = new AtomicLong();

    private final Collection<MetricsAppender> appenders = new ArrayList<>();
    private MetricsAppender current;

    MetricsManager(String name) {
        report = new FaultReport(name);
        registry = new MetricsRegistry(MetricsLimits.DEFAULT, Announcements.NONE, report);
        summaries = new SummarySequence(this);
        port = new PrometheusPort(this);
        bean = new JmxBean(name, this);
        LogMetrics.add(this);
    }

    MetricsRegistry registry() {
        return registry;
    }

    SummarySequence summaries() {
        return summaries;
    }

    /** An appender takes over. */
    synchronized void join(MetricsAppender appender) {
        appenders.add(appender);
        current = appender;
    }

    /**
     * What the configuration of an appender has to say.
     *
     * @param appender of the configuration
     */
    void show(
            Configuration configuration,
            Collection<MetricsSource> sources,
            MetricsAppender appender,
            PrometheusAddress address,
            boolean jmx) {
        configurations.add(configuration, sources);
        losses.watch(new AppenderPaths(configuration), appender);
        port.listen(address);
        bean.show(jmx);
    }

    /** Whether nobody has taken over from an appender. */
    synchronized boolean isCurrent(MetricsAppender appender) {
        return current == appender;
    }

    /** An appender has stopped; says whether it was the last. */
    synchronized boolean leave(MetricsAppender appender) {
        appenders.remove(appender);
        return appenders.isEmpty();
    }

    /** All that was counted here, in the configurations, and in the process, unless another manager counts that. */
    @Override
    public MetricsSnapshot snapshot() {
        MetricsSnapshot others = configurations.snapshot().merge(process.snapshot());
        tellOfFailures(others.faults().getOrDefault(MetricFault.SOURCE_FAILED, 0L));
        return withTotals(registry.snapshot().merge(others));
    }

    /** Tells the status logger when sources have failed once, twice, 4, 8, … times. */
    private void tellOfFailures(long times) {
        long before = toldFailures.getAndAccumulate(times, Math::max);
        if (Long.highestOneBit(times) > Long.highestOneBit(before)) {
            report.onFault(MetricFault.SOURCE_FAILED, "of a source", times);
        }
    }

    /** Adds what follows from the rest: how many events there were, and how many of them got here. */
    private MetricsSnapshot withTotals(MetricsSnapshot counted) {
        long dropped = losses.total();
        long emitted = counted.counters().entrySet().stream()
                .filter(counter -> counter.getKey().name().equals(RuleIndex.EVENTS))
                .mapToLong(counter -> counter.getValue())
                .sum();
        return counted.merge(new SnapshotBuilder()
                .counter("log_events_emitted", emitted)
                .counter("log_events_dropped", dropped)
                .counter("log_events_attempted", emitted + dropped)
                .build());
    }

    /** Nobody counts here any more. */
    void close() {
        LogMetrics.remove(this);
        process.close();
        bean.close();
        port.close();
    }

    /** Tells the status logger of the 1st, 2nd, 4th, 8th, … fault of a kind. */
    private record FaultReport(String name) implements MetricsListener {
        @Override
        public void onFault(MetricFault fault, String metric, long times) {
            StatusLogger.getLogger()
                    .warn("Metrics {}: metric \"{}\": {} ({} so far)", name, metric, FaultText.of(fault), times);
        }
    }
}
