/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.message;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.Layout;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Node;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.PluginElement;
import org.apache.logging.log4j.core.config.plugins.PluginFactory;
import org.apache.logging.log4j.core.layout.ByteBufferDestination;
import org.conv2d.logging.view.LogEventView;

/**
 * Logs events of eight fields through {@code <Counting>}, which also looks fields up by name, window after window, and
 * prints how many bytes each window allocated on the thread that logs and on the thread that writes, until a window allocated none: what the JVM allocates
 * while it compiles is over by then. A window is long enough for the clock to pass a second.
 */
public final class AllocationProbe {

    private static final int WINDOW_EVENTS = Integer.getInteger("conv2d.window.events", 500_000);
    private static final int MAX_WINDOWS = Integer.getInteger("conv2d.windows", 8);
    private static final String LOGGER_NAME = "app.Main";
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private AllocationProbe() {}

    /** Counts events and bytes instead of keeping them. For one writing thread. */
    @Plugin(name = "Counting", category = Node.CATEGORY, elementType = Appender.ELEMENT_TYPE)
    public static final class CountingAppender extends AbstractAppender implements ByteBufferDestination {

        static volatile CountingAppender instance;

        private final LogEventView view = new LogEventView(true);
        private volatile Thread writer;
        private volatile int events;
        private long bytes;
        private double perplexities;
        private long others;

        private CountingAppender(Layout<?> layout) {
            super("Counting", null, layout, false, Property.EMPTY_ARRAY);
        }

        @PluginFactory
        public static CountingAppender create(@PluginElement("Layout") Layout<?> layout) {
            instance = new CountingAppender(layout);
            return instance;
        }

        @Override
        public void append(LogEvent event) {
            if (!event.getLoggerName().equals(LOGGER_NAME)) {
                return; // what rules have to tell comes on a thread of its own
            }
            getLayout().encode(event, this);
            view.read(event);
            int perplexity = view.indexOf("perplexity");
            if (perplexity >= 0) {
                perplexities += view.doubleValue(perplexity);
                others += view.indexOf("request")
                        + view.indexOf("missing")
                        + view.name(1).length()
                        + view.event().length();
            }
            view.clear();
            writer = Thread.currentThread();
            int count = events + 1;
            events = count;
        }

        @Override
        public void writeBytes(byte[] data, int offset, int length) {
            bytes += length;
        }

        @Override
        public void writeBytes(ByteBuffer data) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ByteBuffer getByteBuffer() {
            throw new UnsupportedOperationException();
        }

        @Override
        public ByteBuffer drain(ByteBuffer buffer) {
            throw new UnsupportedOperationException();
        }
    }

    public static void main(String[] arguments) {
        Logger logger = LogManager.getLogger(LOGGER_NAME);
        ThreadContext.put("request", "r-17");
        log(logger, 1);
        CountingAppender appender = CountingAppender.instance;
        await(appender, 1);
        long caller = Thread.currentThread().getId();
        long writer = appender.writer.getId();
        for (int window = 0; window < MAX_WINDOWS; window++) {
            long callerBefore = THREADS.getThreadAllocatedBytes(caller);
            long writerBefore = THREADS.getThreadAllocatedBytes(writer);
            log(logger, WINDOW_EVENTS);
            await(appender, (window + 1) * WINDOW_EVENTS + 1);
            long byCaller = THREADS.getThreadAllocatedBytes(caller) - callerBefore;
            long byWriter = THREADS.getThreadAllocatedBytes(writer) - writerBefore;
            System.out.println("caller " + byCaller + ", writer " + byWriter);
            if (byCaller == 0 && byWriter == 0) {
                break;
            }
        }
        System.out.println((caller == writer ? "one thread, " : "two threads, ") + appender.bytes / appender.events
                + " bytes an event, perplexity " + appender.perplexities / appender.events
                + ", " + appender.others + " more");
        LogManager.shutdown();
    }

    private static void log(Logger logger, int events) {
        for (int i = 0; i < events; i++) {
            logger.info(EventMessage.of("fsq_encoding", "Batch done")
                    .with("batch", i)
                    .with("batch_size", 32L)
                    .with("perplexity", 125.6 + i % 100)
                    .with("loss", 1.0 / (i + 1))
                    .with("rate", 0.001f)
                    .with("converged", (i & 1) == 0)
                    .with("stage", "quantise")
                    .with("code_usage", 0.98));
        }
    }

    /** How many events were written so far. */
    public static int events() {
        return CountingAppender.instance.events;
    }

    /** Waits for that many. */
    public static void await(int events) {
        await(CountingAppender.instance, events);
    }

    /** The thread that writes. */
    public static long writer() {
        return CountingAppender.instance.writer.getId();
    }

    private static void await(CountingAppender appender, int events) {
        while (appender.events < events) {
            Thread.onSpinWait();
        }
    }
}
