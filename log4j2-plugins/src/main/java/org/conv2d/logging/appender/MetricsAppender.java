/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.appender;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.Core;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.appender.AsyncAppender;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.PluginBuilderFactory;
import org.apache.logging.log4j.status.StatusLogger;
import org.conv2d.logging.config.StopHook;
import org.conv2d.logging.message.CarriedFields;
import org.conv2d.logging.metrics.MetricFault;
import org.conv2d.logging.metrics.MetricsSnapshot;
import org.conv2d.logging.metrics.MetricsSource;

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
    private final MetricsManager manager;
    private final RuleIndex rules;
    private final ThreadLocal<EventReader> readers;

    private SummaryTargets targets;
    private Collection<MetricsSource> sources = List.of();
    private Future<?> periodic;
    private boolean wantsFields;
    private boolean finished;
    private boolean released;

    MetricsAppender(MetricsAppenderBuilder settings, Configuration configuration, MetricsManager manager) {
        super(settings.getName(), settings.getFilter(), null, true, Property.EMPTY_ARRAY);
        this.settings = settings;
        this.configuration = configuration;
        this.manager = manager;
        this.rules = new RuleIndex(settings.rules(), manager.registry());
        boolean contextNumbers = settings.contextNumbers();
        this.readers = ThreadLocal.withInitial(() -> new EventReader(contextNumbers));
    }

    @PluginBuilderFactory
    public static MetricsAppenderBuilder newBuilder() {
        return new MetricsAppenderBuilder();
    }

    /** What has been counted so far; see {@link MetricsSource}. */
    public MetricsSnapshot snapshot() {
        return manager.snapshot();
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
        targets = new SummaryTargets(getName(), settings.appenderRefs(), configuration);
        sources = ConfigurationSources.of(configuration);
        manager.start(this, sources, settings.prometheus(), settings.jmx());
        StopHook.add(configuration, "org.conv2d.logging.metrics.stop." + getName(), this::beforeStop);
        int seconds = settings.intervalSeconds();
        if (seconds > 0 && !targets.isEmpty()) {
            periodic = configuration
                    .getScheduler()
                    .scheduleWithFixedDelay(() -> summarize(false), seconds, seconds, TimeUnit.SECONDS);
        }
        if (!wantsFields) {
            wantsFields = true;
            CarriedFields.want();
        }
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

    /** All loggers are done: has the queues that lead here emptied, and writes the last summary. */
    private void beforeStop() {
        if (!isStarted() || finished) {
            return;
        }
        emptyQueuesBefore(getName(), new HashSet<>());
        finish();
    }

    /** Stops the queues that lead to an appender, those first that lead to a queue: what they hold has to go through it. */
    private void emptyQueuesBefore(String name, Set<String> seen) {
        for (Appender appender : configuration.getAppenders().values()) {
            if (appender instanceof AsyncAppender queue
                    && !targets.include(queue)
                    && List.of(queue.getAppenderRefStrings()).contains(name)
                    && seen.add(queue.getName())) {
                emptyQueuesBefore(queue.getName(), seen);
                queue.stop(DEFAULT_STOP_TIMEOUT, DEFAULT_STOP_TIMEUNIT);
            }
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
        setStopping();
        if (wantsFields) {
            wantsFields = false;
            CarriedFields.forgo();
        }
        if (!released) {
            released = true;
            finish();
            manager.leave(sources);
            manager.stop(timeout, timeUnit);
        }
        return super.stop(timeout, timeUnit, false);
    }
}
