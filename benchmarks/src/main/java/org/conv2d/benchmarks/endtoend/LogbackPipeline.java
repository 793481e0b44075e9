/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.endtoend;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import net.logstash.logback.appender.LoggingEventAsyncDisruptorAppender;
import org.conv2d.benchmarks.sample.LogbackArguments;
import org.conv2d.benchmarks.sample.LogbackEncoders;
import org.conv2d.benchmarks.sample.Sample;

/**
 * Logback with a background thread, set up to lose nothing: callers wait while the queue is full. The file is buffered as
 * Log4j buffers its own.
 */
final class LogbackPipeline implements OpenPipeline {

    /** Parts of the names of the background threads. */
    static final String QUEUE_CONSUMER = "AsyncAppender-Worker";

    static final String DISRUPTOR_CONSUMER = "logback-appender";

    private static final int QUEUE_SIZE = 8192;
    private static final int FILE_BUFFER_BYTES = 256 * 1024;
    private static final int WAIT_FOREVER = 0;

    private final LoggerContext context;
    private final Logger logger;

    private LogbackPipeline(LoggerContext context, Appender<ILoggingEvent> appender) {
        this.context = context;
        appender.setName("background");
        appender.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(appender);
        logger = context.getLogger(Sample.LOGGER);
    }

    static LogbackPipeline withQueue(Path file) {
        LoggerContext context = context();
        AsyncAppender appender = new AsyncAppender();
        appender.setContext(context);
        appender.setQueueSize(QUEUE_SIZE);
        appender.setDiscardingThreshold(0);
        appender.setMaxFlushTime(WAIT_FOREVER);
        appender.addAppender(file(context, file));
        return new LogbackPipeline(context, appender);
    }

    static LogbackPipeline withDisruptor(Path file) {
        LoggerContext context = context();
        LoggingEventAsyncDisruptorAppender appender = new LoggingEventAsyncDisruptorAppender();
        appender.setContext(context);
        appender.setRingBufferSize(QUEUE_SIZE);
        appender.setAppendTimeout(Duration.buildByMilliseconds(-1));
        appender.addAppender(file(context, file));
        return new LogbackPipeline(context, appender);
    }

    private static LoggerContext context() {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        return context;
    }

    private static FileAppender<ILoggingEvent> file(LoggerContext context, Path file) {
        FileAppender<ILoggingEvent> appender = new FileAppender<>();
        appender.setContext(context);
        appender.setName("file");
        appender.setFile(file.toString());
        appender.setAppend(false);
        appender.setImmediateFlush(false);
        appender.setBufferSize(new FileSize(FILE_BUFFER_BYTES));
        appender.setEncoder(LogbackEncoders.logstash(context));
        appender.start();
        return appender;
    }

    @Override
    public void log(int row) {
        logger.info(Sample.EVENT, LogbackArguments.structured(Sample.row(row)));
    }

    @Override
    public void close() {
        context.stop();
    }
}
