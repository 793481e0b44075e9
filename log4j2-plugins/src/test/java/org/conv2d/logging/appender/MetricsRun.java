/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.appender;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.async.AsyncLoggerContext;
import org.apache.logging.log4j.core.config.AppenderRef;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.ConfigurationSource;
import org.apache.logging.log4j.core.config.xml.XmlConfiguration;
import org.conv2d.logging.layout.JsonLines;
import org.conv2d.logging.layout.MemoryAppender;
import org.conv2d.logging.metrics.MetricsSnapshot;

/** A logger context with {@code <Metrics name="Metrics">} that writes its summaries to {@code <Memory>}. */
final class MetricsRun implements AutoCloseable {

    /** How loggers hand events to appenders. */
    enum Loggers {
        SYNC,
        MIXED,
        ALL_ASYNC;

        String root() {
            return this == MIXED ? "AsyncRoot" : "Root";
        }
    }

    private final Loggers loggers;
    private final LoggerContext context;
    private MetricsAppender appender;
    private MemoryAppender memory;

    MetricsRun(Loggers loggers, String attributes, String rules) {
        this(loggers, "Memory", attributes, rules);
    }

    /** @param target the name of the appender that summaries go to */
    MetricsRun(Loggers loggers, String target, String attributes, String rules) {
        this(
                loggers,
                context(loggers, "metrics-" + System.nanoTime()),
                xml(loggers, target, attributes, rules, "Metrics"));
        found(target);
    }

    private MetricsRun(Loggers loggers, LoggerContext context, String xml) {
        this.loggers = loggers;
        this.context = context;
        context.start(configuration(xml));
        found("Memory");
    }

    /** @param xml the whole configuration */
    static MetricsRun of(Loggers loggers, String xml) {
        return of(loggers, "metrics-" + System.nanoTime(), xml);
    }

    /** @param name of the context */
    static MetricsRun of(Loggers loggers, String name, String xml) {
        return new MetricsRun(loggers, context(loggers, name), xml);
    }

    private static LoggerContext context(Loggers loggers, String name) {
        return loggers == Loggers.ALL_ASYNC ? new AsyncLoggerContext(name) : new LoggerContext(name);
    }

    static String xml(Loggers loggers, String target, String attributes, String rules, String rootRef) {
        String queue =
                rootRef.equals("Metrics") ? "" : "<Async name='" + rootRef + "'><AppenderRef ref='Metrics'/></Async>";
        return "<Configuration status='warn'><Appenders><Metrics name='Metrics' " + attributes + ">" + rules
                + "<AppenderRef ref='" + target + "'/></Metrics><Memory name='" + target + "'><EventLayout/></Memory>"
                + queue + "</Appenders><Loggers><" + loggers.root() + " level='trace'><AppenderRef ref='" + rootRef
                + "'/></"
                + loggers.root() + "></Loggers></Configuration>";
    }

    private void found(String target) {
        appender = context.getConfiguration().getAppender("Metrics");
        memory = context.getConfiguration().getAppender(target);
    }

    /** Starts a new configuration while loggers may go on. */
    void reconfigure(String target, String attributes, String rules) {
        reconfigure(xml(loggers, target, attributes, rules, "Metrics"));
        found(target);
    }

    void reconfigure(String xml) {
        context.reconfigure(configuration(xml));
    }

    private Configuration configuration(String xml) {
        try {
            byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
            return new XmlConfiguration(context, new ConfigurationSource(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Logger logger() {
        return context.getLogger("app.Main");
    }

    LoggerContext context() {
        return context;
    }

    MetricsSnapshot snapshot() {
        return appender.snapshot();
    }

    /** The target, for summaries that a test has written. */
    SummaryTargets targets() {
        AppenderRef[] memoryAlone = {AppenderRef.createAppenderRef(memory.getName(), null, null)};
        return new SummaryTargets("Test", memoryAlone, context.getConfiguration());
    }

    /** What the target has been given so far. */
    List<ObjectNode> lines() {
        return JsonLines.all(memory.written());
    }

    /** Stops the context; what its last target has been given. */
    List<ObjectNode> stop() {
        context.stop();
        return lines();
    }

    @Override
    public void close() {
        context.stop();
    }
}
