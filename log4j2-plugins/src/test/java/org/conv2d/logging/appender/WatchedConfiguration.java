/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.appender;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.LongAdder;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.async.AsyncLoggerConfig;
import org.apache.logging.log4j.core.async.AsyncLoggerConfigDelegate;
import org.apache.logging.log4j.core.async.EventRoute;
import org.apache.logging.log4j.core.config.ConfigurationSource;
import org.apache.logging.log4j.core.config.xml.XmlConfiguration;
import org.apache.logging.log4j.core.impl.LogEventFactory;
import org.apache.logging.log4j.core.jmx.RingBufferAdmin;

/**
 * A configuration that counts what becomes of events at the ring of its {@code <AsyncRoot>}. A thread that has come as far as a
 * configuration's logger when that configuration is replaced finds the ring gone: Log4j throws, catches it, and tells its
 * status logger; the event has been lost by Log4j, before any appender.
 */
final class WatchedConfiguration extends XmlConfiguration {

    private final Rings rings;

    /** What the rings of several configurations did with events. Thread-safe. */
    static final class Rings {
        final LongAdder taken = new LongAdder();
        final LongAdder gone = new LongAdder();
        final LongAdder full = new LongAdder();
    }

    private WatchedConfiguration(LoggerContext context, ConfigurationSource source, Rings rings) {
        super(context, source);
        this.rings = rings;
    }

    static WatchedConfiguration of(LoggerContext context, String xml, Rings rings) throws IOException {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        return new WatchedConfiguration(context, new ConfigurationSource(new ByteArrayInputStream(bytes)), rings);
    }

    @Override
    public AsyncLoggerConfigDelegate getAsyncLoggerConfigDelegate() {
        return new Watched(super.getAsyncLoggerConfigDelegate(), rings);
    }

    private record Watched(AsyncLoggerConfigDelegate ring, Rings rings) implements AsyncLoggerConfigDelegate {
        @Override
        public boolean tryEnqueue(LogEvent event, AsyncLoggerConfig logger) {
            try {
                boolean taken = ring.tryEnqueue(event, logger);
                (taken ? rings.taken : rings.full).increment();
                return taken;
            } catch (NullPointerException e) {
                rings.gone.increment();
                throw e;
            }
        }

        @Override
        public EventRoute getEventRoute(Level level) {
            return ring.getEventRoute(level);
        }

        @Override
        public void enqueueEvent(LogEvent event, AsyncLoggerConfig logger) {
            ring.enqueueEvent(event, logger);
        }

        @Override
        public RingBufferAdmin createRingBufferAdmin(String context, String logger) {
            return ring.createRingBufferAdmin(context, logger);
        }

        @Override
        public void setLogEventFactory(LogEventFactory factory) {
            ring.setLogEventFactory(factory);
        }
    }
}
