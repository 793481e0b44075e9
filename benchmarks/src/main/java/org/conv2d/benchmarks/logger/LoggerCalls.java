/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.logger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.core.Filter;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.ConfigurationSource;
import org.apache.logging.log4j.core.config.xml.XmlConfiguration;
import org.apache.logging.log4j.core.filter.AbstractFilter;
import org.apache.logging.log4j.message.MapMessage;
import org.conv2d.logging.message.EventMessage;
import org.conv2d.logging.structured.LogScope;
import org.conv2d.logging.structured.StructuredLogger;

/** Makes the calls, each on a logger whose lines are written and thrown away. For one thread. */
final class LoggerCalls {

    private static final String XML = """
            <Configuration status="warn">
              <Appenders><Discard><EventLayout/></Discard></Appenders>
              <Loggers><Root level="info"><AppenderRef ref="Discard"/></Root></Loggers>
            </Configuration>
            """;

    private final Logger logger;
    private final StructuredLogger log;
    private final StructuredLogger bound;
    private final DiscardAppender appender;

    /** Asked about every event, and has no opinion. */
    private static final class Undecided extends AbstractFilter {}

    private LoggerCalls() throws IOException {
        LoggerContext context = new LoggerContext("logger");
        byte[] xml = XML.getBytes(StandardCharsets.UTF_8);
        context.start(new XmlConfiguration(context, new ConfigurationSource(new ByteArrayInputStream(xml))));
        appender = context.getConfiguration().getAppender("Discard");
        logger = context.getLogger("org.conv2d.benchmarks.Training");
        log = StructuredLogger.of(logger);
        bound = log.bind("run_id", "57ac7bf2").bind("config_hash", "a1b2c3d4");
    }

    /** The call, ready to be made with a number that changes each time. */
    static IntConsumer of(LoggerCall call) throws IOException {
        LoggerCalls calls = new LoggerCalls();
        IntConsumer made = calls.made(call);
        made.accept(0);
        if (calls.appender.bytes() > 0 == (call.group() == LoggerCall.Group.DISABLED)) {
            throw new IllegalStateException(call + " wrote " + calls.appender.bytes() + " bytes");
        }
        return made;
    }

    @SuppressWarnings("MustBeClosedChecker") // the scope stays open as long as the calls are made
    private IntConsumer made(LoggerCall call) {
        switch (call) {
            case OFF_FILTERED -> {
                Filter filter = new Undecided();
                filter.start();
                ((org.apache.logging.log4j.core.Logger) logger)
                        .getContext()
                        .getConfiguration()
                        .addFilter(filter);
            }
            case BOUND -> LogScope.open().with("fold", 3).with("device", "cpu");
            case BOUND_CONTEXT -> {
                ThreadContext.put("run_id", "57ac7bf2");
                ThreadContext.put("config_hash", "a1b2c3d4");
                ThreadContext.put("fold", "3");
                ThreadContext.put("device", "cpu");
            }
            default -> {
                // nothing to prepare
            }
        }
        return switch (call) {
            case OFF, OFF_FILTERED -> this::off;
            case OFF_SUPPLIER -> this::offSupplier;
            case OFF_TEXT -> n -> logger.debug("Batch done {} {} {}", n, 125.6 + n, "good");
            case OFF_FLUENT -> n -> logger.atDebug().log("Batch done {} {} {}", n, 125.6 + n, "good");
            case OFF_EVENT -> n -> logger.debug(three(n));
            case THREE -> this::threeOfOurs;
            case THREE_EVENT -> n -> logger.info(three(n));
            case THREE_MAP -> n -> logger.info(threeInMap(n));
            case THREE_TEXT -> n -> logger.info("Batch done {} {} {}", n, 125.6 + n, "good");
            case EIGHT -> this::eightOfOurs;
            case EIGHT_EVENT -> n -> logger.info(eight(n));
            case EIGHT_MAP -> n -> logger.info(eightInMap(n));
            case BOUND -> this::threeBound;
            case BOUND_GIVEN -> this::sevenOfOurs;
            case BOUND_CONTEXT -> n -> logger.info(three(n));
        };
    }

    private void off(int n) {
        log.debug("Batch done")
                .event("fsq_encoding")
                .with("batch_size", n)
                .with("perplexity", 125.6 + n)
                .with("codebook_utilization", "good")
                .log();
    }

    private void offSupplier(int n) {
        log.debug("Batch done")
                .event("fsq_encoding")
                .with("batch_size", n)
                .with("perplexity", () -> 125.6 + n)
                .with("codebook_utilization", "good")
                .log();
    }

    private void threeOfOurs(int n) {
        log.info("Batch done")
                .event("fsq_encoding")
                .with("batch_size", n)
                .with("perplexity", 125.6 + n)
                .with("codebook_utilization", "good")
                .log();
    }

    private void threeBound(int n) {
        bound.info("Batch done")
                .event("fsq_encoding")
                .with("batch_size", n)
                .with("perplexity", 125.6 + n)
                .with("codebook_utilization", "good")
                .log();
    }

    private void sevenOfOurs(int n) {
        log.info("Batch done")
                .event("fsq_encoding")
                .with("batch_size", n)
                .with("perplexity", 125.6 + n)
                .with("codebook_utilization", "good")
                .with("run_id", "57ac7bf2")
                .with("config_hash", "a1b2c3d4")
                .with("fold", 3)
                .with("device", "cpu")
                .log();
    }

    private void eightOfOurs(int n) {
        log.info("Batch done")
                .event("fsq_encoding")
                .with("batch_size", n)
                .with("perplexity", 125.6 + n)
                .with("codebook_utilization", "good")
                .with("code_usage_percent", 37.5)
                .with("encoding_duration_ms", 0.25 * n)
                .with("codes_per_second", 1391.3)
                .with("converged", (n & 1) == 0)
                .with("stage", "quantise")
                .log();
    }

    private static EventMessage three(int n) {
        return EventMessage.of("fsq_encoding", "Batch done")
                .with("batch_size", n)
                .with("perplexity", 125.6 + n)
                .with("codebook_utilization", "good");
    }

    private static EventMessage eight(int n) {
        return three(n).with("code_usage_percent", 37.5)
                .with("encoding_duration_ms", 0.25 * n)
                .with("codes_per_second", 1391.3)
                .with("converged", (n & 1) == 0)
                .with("stage", "quantise");
    }

    private static MapMessage<?, Object> threeInMap(int n) {
        MapMessage<?, Object> message = new MapMessage<>();
        message.with("event", "fsq_encoding");
        message.with("message", "Batch done");
        message.with("batch_size", n);
        message.with("perplexity", 125.6 + n);
        message.with("codebook_utilization", "good");
        return message;
    }

    private static MapMessage<?, Object> eightInMap(int n) {
        MapMessage<?, Object> message = threeInMap(n);
        message.with("code_usage_percent", 37.5);
        message.with("encoding_duration_ms", 0.25 * n);
        message.with("codes_per_second", 1391.3);
        message.with("converged", (n & 1) == 0);
        message.with("stage", "quantise");
        return message;
    }
}
