/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.endtoend;

import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.conv2d.benchmarks.encode.Contender;
import org.conv2d.benchmarks.encode.LineEncoder;
import org.conv2d.benchmarks.encode.LineEncoders;
import org.conv2d.benchmarks.sample.Events;
import org.conv2d.benchmarks.sample.Sample;

/** All-async Log4j, configured by system properties. Stateless beyond Log4j's own state. */
final class Log4jPipeline {

    /** Part of the name of the background thread. */
    static final String CONSUMER = "AsyncLogger";

    private static final Logger LOGGER = LogManager.getLogger(Sample.LOGGER);

    private Log4jPipeline() {}

    static OpenPipeline ofEventMessages() {
        return new Log4jCalls(row -> LOGGER.info(Events.eventMessage(Sample.row(row))));
    }

    static OpenPipeline ofMapMessages() {
        return new Log4jCalls(row -> LOGGER.info(Events.mapMessage(Sample.row(row))));
    }

    /** The lines that {@code EventLayout} would write, as text. */
    static OpenPipeline ofFinishedLines() {
        LineEncoder encoder = LineEncoders.of(Contender.EVENT);
        String[] lines = IntStream.range(0, Sample.ROWS)
                .mapToObj(row -> line(encoder, row))
                .toArray(String[]::new);
        return new Log4jCalls(row -> LOGGER.info(lines[row & Sample.ROWS - 1]));
    }

    private static String line(LineEncoder encoder, int row) {
        encoder.encode(row);
        return new String(encoder.line(), StandardCharsets.US_ASCII);
    }

    private record Log4jCalls(IntConsumer call) implements OpenPipeline {

        @Override
        public void log(int row) {
            call.accept(row);
        }

        @Override
        public void close() {
            LogManager.shutdown();
        }
    }
}
