/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.appender;

import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.Core;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.PluginBuilderFactory;
import org.apache.logging.log4j.status.StatusLogger;
import org.conv2d.logging.config.StopHook;
import org.conv2d.logging.counting.EventReader;
import org.conv2d.logging.counting.RuleIndex;
import org.conv2d.logging.message.CarriedFields;
import org.conv2d.logging.metrics.MetricFault;
import org.conv2d.logging.metrics.MetricsSnapshot;
import org.conv2d.logging.metrics.MetricsSource;
import org.conv2d.logging.metrics.SnapshotBuilder;
import org.conv2d.logging.queue.AppenderPaths;
import org.conv2d.logging.queue.RefusalCounter;
import org.conv2d.logging.thread.SoftThreadLocal;

/**
 * Turns events into metrics by rules: {@code <Metrics name="Metrics"><AppenderRef ref="File"/></Metrics>}. Counts each
 * event that reaches it once, whatever the loggers' mode, and writes {@code metrics_summary} events to its appenders, from
 * time to time and when the configuration stops. Attributes and elements: see {@link MetricsAppenderBuilder}.
 *
 * <p>Thread-safe; allocates nothing for an event of known series. Nothing in an event can make it throw. What was counted
 * survives reconfiguration.
 */
@Plugin(name = "Metrics", category = Core.CATEGORY_NAME, elementType = Appender.ELEMENT_TYPE, printObject = true)
public final class MetricsAppender extends AbstractAppender {

    private final MetricsAppenderBuilder settings;
    private final Configuration configuration;
    private final SoftThreadLocal<EventReader> readers;

    /** Of the time between start and stop. */
    private MetricsManager manager;

    private RuleIndex rules;
    private SummaryTargets targets;
    private Future<?> periodic;
    private boolean finished;

    MetricsAppender(MetricsAppenderBuilder settings, Configuration configuration) {
        super(settings.getName(), settings.getFilter(), null, true, Property.EMPTY_ARRAY);
        this.settings = settings;
        this.configuration = configuration;
        boolean contextNumbers = settings.contextNumbers();
        this.readers = new SoftThreadLocal<>(() -> new EventReader(contextNumbers));
    }

    @PluginBuilderFactory
    public static MetricsAppenderBuilder newBuilder() {
        return new MetricsAppenderBuilder();
    }

    /** What has been counted so far, nothing before the start; see {@link MetricsSource}. */
    public MetricsSnapshot snapshot() {
        return manager == null ? new SnapshotBuilder().build() : manager.snapshot();
    }

    @Override
    public void append(LogEvent event) {
        EventReader reader = readers.get();
        try {
            if (!reader.take(event, rules)) {
                new EventReader(settings.contextNumbers()).take(event, rules);
            }
        } catch (Throwable failure) {
            manager.registry().report(MetricFault.EVENT_FAILED, getName());
        }
    }

    @Override
    public void start() {
        manager = MetricsManagers.join(configuration, this);
        manager.registry().limitLabelSets(settings.labelSets());
        rules = new RuleIndex(settings.rules(), manager.registry());
        targets = new SummaryTargets(getName(), settings.appenderRefs(), configuration);
        Arrivals.check(configuration, this);
        RefusalCounter.watch(configuration);
        manager.show(
                configuration,
                ConfigurationSources.of(configuration, getName()),
                this,
                settings.prometheus(),
                settings.jmx());
        StopHook.add(configuration, "org.conv2d.logging.metrics.stop." + getName(), this::beforeStop);
        int seconds = settings.intervalSeconds();
        if (seconds > 0 && !targets.isEmpty()) {
            periodic = configuration
                    .getScheduler()
                    .scheduleWithFixedDelay(() -> summarize(false), seconds, seconds, TimeUnit.SECONDS);
        }
        CarriedFields.want();
        super.start();
    }

    /** Writes a summary; whatever fails is told and goes no further. */
    private void summarize(boolean last) {
        try {
            manager.summaries().write(targets, last);
        } catch (Throwable failure) {
            StatusLogger.getLogger().error("Metrics {}: a summary could not be written", getName(), failure);
        }
    }

    /**
     * All loggers are done: has the queues that lead here emptied, writes the last summary, and has those emptied that it may be
     * in, for Log4j stops queues in no order.
     */
    private void beforeStop() {
        if (isStarted() && !finished) {
            AppenderPaths paths = new AppenderPaths(configuration);
            paths.empty(paths.queuesBefore(this));
            finish();
            targets.appenders().forEach(target -> paths.empty(paths.queuesFrom(target)));
        }
    }

    private void finish() {
        if (periodic != null) {
            periodic.cancel(false);
        }
        if (!finished && manager.isCurrent(this) && targets.areOpen()) {
            summarize(true);
        }
        finished = true;
    }

    @Override
    public boolean stop(long timeout, TimeUnit timeUnit) {
        if (isStarted()) {
            setStopping();
            CarriedFields.forgo();
            finish();
            MetricsManagers.leave(configuration, this, manager);
        }
        return super.stop(timeout, timeUnit, false);
    }
}
