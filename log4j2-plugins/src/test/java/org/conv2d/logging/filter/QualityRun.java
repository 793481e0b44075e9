/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.filter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.async.AsyncLoggerContext;
import org.apache.logging.log4j.core.config.ConfigurationSource;
import org.apache.logging.log4j.core.config.xml.XmlConfiguration;
import org.apache.logging.slf4j.Log4jLogger;
import org.apache.logging.slf4j.Log4jMarkerFactory;
import org.conv2d.logging.layout.JsonLines;
import org.conv2d.logging.layout.MemoryAppender;
import org.conv2d.logging.layout.Mode;

/** A logger context with quality rules, from its start to its end. */
final class QualityRun implements AutoCloseable {

    private static final String NAME = "app.Main";

    private final LoggerContext context;

    /** What the configuration holds, and how events go through Log4j. */
    static final class Setup {
        private Mode mode = Mode.SYNC;
        private String filter = "";
        private String level = "INFO";
        private String root = "";
        private String layout = "<EventLayout/>";
        private String appenders = "";
        private String reference = "Memory";
        private String loggers = "";

        Setup mode(Mode how) {
            mode = how;
            return this;
        }

        Setup filter(String xml) {
            filter = xml;
            return this;
        }

        Setup level(String threshold) {
            level = threshold;
            return this;
        }

        Setup root(String attributes) {
            root = attributes;
            return this;
        }

        Setup layout(String xml) {
            layout = xml;
            return this;
        }

        /** More appenders, and the one the root refers to. */
        Setup appenders(String xml, String first) {
            appenders = xml;
            reference = first;
            return this;
        }

        Setup loggers(String xml) {
            loggers = xml;
            return this;
        }

        String xml() {
            boolean copies = mode == Mode.ASYNC_APPENDER;
            String tag = mode == Mode.MIXED ? "AsyncRoot" : "Root";
            return "<Configuration status='warn'>" + filter
                    + "<Appenders><Memory name='Memory'>" + layout + "</Memory>" + appenders
                    + (copies
                            ? "<Async name='Async' includeLocation='true'><AppenderRef ref='" + reference
                                    + "'/></Async>"
                            : "")
                    + "</Appenders><Loggers>" + loggers + "<" + tag + " level='" + level + "' " + root
                    + "><AppenderRef ref='" + (copies ? "Async" : reference) + "'/></" + tag
                    + "></Loggers></Configuration>";
        }

        QualityRun start() {
            return new QualityRun(this);
        }
    }

    private QualityRun(Setup setup) {
        context = setup.mode == Mode.ALL_ASYNC ? new AsyncLoggerContext("test") : new LoggerContext("test");
        configure(setup);
    }

    static Setup setup() {
        return new Setup();
    }

    /** Configures the context, anew when it has been configured before. */
    void configure(Setup setup) {
        byte[] xml = setup.xml().getBytes(StandardCharsets.UTF_8);
        try {
            context.start(new XmlConfiguration(context, new ConfigurationSource(new ByteArrayInputStream(xml))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LoggerContext context() {
        return context;
    }

    Logger logger() {
        return context.getLogger(NAME);
    }

    Logger logger(String name) {
        return context.getLogger(name);
    }

    org.slf4j.Logger slf4j() {
        return new Log4jLogger(new Log4jMarkerFactory(), logger(), NAME);
    }

    /** What was written so far to an appender. */
    List<ObjectNode> written(String appender) {
        MemoryAppender memory = context.getConfiguration().getAppender(appender);
        return JsonLines.all(memory.written());
    }

    /** Stops the context; all it has written. */
    List<ObjectNode> lines() {
        return JsonLines.all(bytes("Memory"));
    }

    byte[] bytes(String appender) {
        MemoryAppender memory = context.getConfiguration().getAppender(appender);
        context.stop();
        return memory.written();
    }

    @Override
    public void close() {
        context.stop();
    }
}
