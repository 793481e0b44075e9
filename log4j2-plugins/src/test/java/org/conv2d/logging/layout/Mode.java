/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.layout;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.async.AsyncLoggerContext;
import org.apache.logging.log4j.core.config.ConfigurationSource;
import org.apache.logging.log4j.core.config.xml.XmlConfiguration;

/** The ways an event takes through Log4j from the logging call to the layout. */
public enum Mode {
    /** On the thread that logs. */
    SYNC,
    /** {@code <AsyncRoot>}: loggers run on the caller, appenders in the background. */
    MIXED,
    /** Everything behind the call in the background. */
    ALL_ASYNC,
    /** An appender that keeps copies of events for a thread of its own. */
    ASYNC_APPENDER;

    private static final String NAME = "test";

    /** The configuration of this mode with a layout. */
    String xml(String layout) {
        String async = this == ASYNC_APPENDER
                ? "<Async name='Async' includeLocation='true'><AppenderRef ref='Memory'/></Async>"
                : "";
        String root = this == MIXED ? "AsyncRoot" : "Root";
        return "<Configuration status='warn'><Appenders><Memory name='Memory'>" + layout + "</Memory>" + async
                + "</Appenders><Loggers><" + root + " level='trace' includeLocation='true'><AppenderRef ref='"
                + (this == ASYNC_APPENDER ? "Async" : "Memory") + "'/></" + root + "></Loggers></Configuration>";
    }

    /** The bytes that a layout wrote of what was logged. */
    public byte[] bytes(String layout, Consumer<Logger> logging) {
        try (LoggerContext context = this == ALL_ASYNC ? new AsyncLoggerContext(NAME) : new LoggerContext(NAME)) {
            byte[] xml = xml(layout).getBytes(StandardCharsets.UTF_8);
            context.start(new XmlConfiguration(context, new ConfigurationSource(new ByteArrayInputStream(xml))));
            MemoryAppender memory = context.getConfiguration().getAppender("Memory");
            logging.accept(context.getLogger("app.Main"));
            context.stop();
            return memory.written();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines that a layout wrote of what was logged. */
    public List<ObjectNode> lines(String layout, Consumer<Logger> logging) {
        return JsonLines.all(bytes(layout, logging));
    }

    /** The one line that the standard layout wrote of what was logged. */
    public ObjectNode line(Consumer<Logger> logging) {
        return JsonLines.one(bytes("<EventLayout/>", logging));
    }
}
