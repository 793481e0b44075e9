/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.metrics;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.ConfigurationSource;
import org.apache.logging.log4j.core.config.xml.XmlConfiguration;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.core.impl.MutableLogEvent;
import org.conv2d.benchmarks.filter.NothingAppender;
import org.conv2d.benchmarks.sample.Events;
import org.conv2d.benchmarks.sample.Sample;
import org.conv2d.logging.message.EventMessage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What {@code <Metrics>} with ten rules, all of which an event of eight fields meets, costs that event; it also counts by
 * level, logger and type.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MetricsAppenderBenchmark {

    private static final String XML = """
            <Configuration status="warn">
              <Appenders>
                <Metrics name="Metrics" intervalSeconds="0">
                  <Counter event="fsq_encoding" field="batch_size"/>
                  <Counter event="fsq_encoding" name="encodings"/>
                  <Counter event="fsq_encoding" name="by_utilization" labels="codebook_utilization"/>
                  <Gauge event="fsq_encoding" field="code_usage_percent"/>
                  <Gauge event="fsq_encoding" field="codes_per_second"/>
                  <Gauge event="fsq_encoding" field="reconstruction_loss"/>
                  <Timer event="fsq_encoding" field="encoding_duration_ms"/>
                  <Timer event="fsq_encoding" field="encoding_duration_ms" name="by_u" labels="codebook_utilization"/>
                  <Histogram event="fsq_encoding" field="perplexity"/>
                  <Histogram event="fsq_encoding" field="reconstruction_loss" name="losses"/>
                </Metrics>
              </Appenders>
              <Loggers><Root level="info"><AppenderRef ref="Metrics"/></Root></Loggers>
            </Configuration>""";

    private final LogEvent[] withObjects = new LogEvent[Sample.ROWS];
    private final LogEvent[] asText = new LogEvent[Sample.ROWS];
    private final Appender nothing = NothingAppender.create("Nothing");
    private final ByHand byHand = new ByHand();
    private LoggerContext context;
    private Appender appender;
    private int row;

    @Setup
    public void open() throws IOException {
        context = new LoggerContext("benchmark");
        byte[] xml = XML.getBytes(StandardCharsets.UTF_8);
        context.start(new XmlConfiguration(context, new ConfigurationSource(new ByteArrayInputStream(xml))));
        appender = context.getConfiguration().getAppender("Metrics");
        for (int i = 0; i < Sample.ROWS; i++) {
            withObjects[i] = fields(Events.eventMessage(Sample.row(i)));
            asText[i] = text(Events.eventMessage(Sample.row(i)));
        }
    }

    private static LogEvent fields(EventMessage message) {
        return Log4jLogEvent.newBuilder()
                .setLoggerName(Sample.LOGGER)
                .setLevel(Level.INFO)
                .setMessage(message)
                .build();
    }

    private static LogEvent text(EventMessage message) {
        MutableLogEvent event = new MutableLogEvent();
        event.setLoggerName(Sample.LOGGER);
        event.setLevel(Level.INFO);
        event.setMessage(message);
        message.clear();
        return event;
    }

    @TearDown
    public void close() {
        context.stop();
    }

    private int next() {
        row = row + 1 & Sample.ROWS - 1;
        return row;
    }

    /** The event as it was given: synchronous loggers. */
    @Benchmark
    public void objects() {
        appender.append(withObjects[next()]);
    }

    /** The text that Log4j's reusable events keep of a message: asynchronous loggers. */
    @Benchmark
    public void text() {
        appender.append(asText[next()]);
    }

    /** What handing over an event costs by itself. */
    @Benchmark
    public void nothing() {
        nothing.append(withObjects[next()]);
    }

    /** The same ten metrics, recorded in code from a typed object. */
    @Benchmark
    public void byHandMicrometer() {
        byHand.record(Sample.row(next()));
    }
}
