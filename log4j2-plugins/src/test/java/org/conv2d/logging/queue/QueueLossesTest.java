/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.conv2d.logging.jvm.ForkedJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What queues turn away is counted by queue, and as dropped where it is missing: each event is attempted once. */
final class QueueLossesTest {

    private static final long EVENTS = 2_000;

    private static Map<String, Long> run(Path directory, String appenders, String loggers, String... options)
            throws IOException {
        Path configuration = directory.resolve("log4j2.xml");
        Files.writeString(
                configuration,
                "<Configuration status='off'><Appenders><Gate/><Metrics name='Metrics'/>" + appenders
                        + "</Appenders><Loggers>" + loggers + "</Loggers></Configuration>");
        String out = ForkedJvm.of(DiscardingProgram.class)
                .option("-Dlog4j2.configurationFile=" + configuration)
                .option("-Dlog4j2.AsyncQueueFullPolicy=" + CountingQueueFullPolicy.class.getName())
                .option("-Dlog4j2.DiscardThreshold=INFO")
                .option("-Dlog4j2.asyncLoggerRingBufferSize=128", "-Dlog4j2.asyncLoggerConfigRingBufferSize=128")
                .option(options)
                .run()
                .ok()
                .out();
        Map<String, Long> counters = new TreeMap<>();
        out.lines().forEach(line -> {
            int gap = line.lastIndexOf(' ');
            counters.put(line.substring(0, gap), Long.parseLong(line.substring(gap + 1)));
        });
        return counters;
    }

    private static void assertAllAttempted(Map<String, Long> counters, String queue, String level) {
        long emitted = counters.get("log_events_emitted");
        long dropped = counters.get("log_events_dropped");
        assertTrue(emitted > 0 && dropped > 0, counters::toString);
        assertEquals(EVENTS, counters.get("log_events_attempted"), counters::toString);
        assertEquals(
                dropped,
                counters.get("log_queue_discarded_events{level=\"" + level + "\",queue=\"" + queue + "\"}"),
                counters::toString);
        assertTrue(counters.get("log_queue_full{queue=\"" + queue + "\"}") >= dropped, counters::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "Root, org.apache.logging.log4j.core.async.AsyncLoggerContextSelector, AsyncLoggerContext",
        "AsyncRoot, org.apache.logging.log4j.core.selector.ClassLoaderContextSelector, AsyncLogger"
    })
    void ring_thatDiscards_isBeforeEveryAppender(String root, String selector, String queue, @TempDir Path directory)
            throws IOException {
        Map<String, Long> counters = run(
                directory,
                "",
                "<" + root + " level='info'><AppenderRef ref='Gate'/><AppenderRef ref='Metrics'/></" + root + ">",
                "-Dlog4j2.contextSelector=" + selector);
        assertAllAttempted(counters, queue, "info");
    }

    @ParameterizedTest
    @CsvSource({"true, info", "false, (unknown)"})
    void queue_beforeTheAppender_dropsWhatItTurnsAway(boolean blocking, String level, @TempDir Path directory)
            throws IOException {
        String queue = "<Async name='My-1-queue' bufferSize='64' blocking='" + blocking
                + "'><AppenderRef ref='Gate'/><AppenderRef ref='Metrics'/></Async>";
        Map<String, Long> counters = run(directory, queue, "<Root level='info'><AppenderRef ref='My-1-queue'/></Root>");
        assertAllAttempted(counters, "My-1-queue", level);
    }

    /** The ring of some loggers is not before an appender that none of them leads to. */
    @Test
    void ring_thatLeadsElsewhere_dropsNothing(@TempDir Path directory) throws IOException {
        Map<String, Long> counters = run(
                directory,
                "",
                "<AsyncLogger name='org.conv2d' level='info' additivity='false'><AppenderRef ref='Gate'/></AsyncLogger>"
                        + "<Root level='info'><AppenderRef ref='Metrics'/></Root>",
                "-Dmore=true");
        assertEquals(EVENTS, counters.get("log_events_emitted"), counters::toString);
        assertEquals(0, counters.get("log_events_dropped"), counters::toString);
        assertTrue(
                counters.get("log_queue_discarded_events{level=\"info\",queue=\"AsyncLogger\"}") > 1_000,
                counters::toString);
    }

    @ParameterizedTest
    @CsvSource({"true, info", "false, (unknown)"})
    void queue_besideTheAppender_dropsNothingOfIt(boolean blocking, String level, @TempDir Path directory)
            throws IOException {
        String queue =
                "<Async name='Queue' bufferSize='64' blocking='" + blocking + "'><AppenderRef ref='Gate'/></Async>";
        Map<String, Long> counters = run(
                directory, queue, "<Root level='info'><AppenderRef ref='Metrics'/><AppenderRef ref='Queue'/></Root>");
        assertEquals(EVENTS, counters.get("log_events_emitted"), counters::toString);
        assertEquals(0, counters.get("log_events_dropped"), counters::toString);
        assertEquals(EVENTS, counters.get("log_events_attempted"), counters::toString);
        assertTrue(
                counters.get("log_queue_discarded_events{level=\"" + level + "\",queue=\"Queue\"}") > 1_000,
                counters::toString);
    }
}
