/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.ConfigurationSource;
import org.apache.logging.log4j.core.config.xml.XmlConfiguration;
import org.apache.logging.log4j.message.MapMessage;
import org.conv2d.logging.message.EventMessage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many threads, one file, nothing asynchronous: no line is torn and none is missing. */
final class ConcurrentLoggingTest {

    private static final int THREADS = 16;
    private static final int EVENTS = 2_000;

    @ParameterizedTest
    @ValueSource(strings = {"File", "RandomAccessFile"})
    void lines_ofSixteenThreads_areWholeAndComplete(String appender, @TempDir Path directory) throws Exception {
        Path file = directory.resolve("events.log");
        String xml = "<Configuration><Appenders><" + appender + " name='F' fileName='" + file
                + "' immediateFlush='false'><EventLayout/></" + appender
                + "></Appenders><Loggers><Root level='info'><AppenderRef ref='F'/></Root></Loggers></Configuration>";
        try (LoggerContext context = new LoggerContext("concurrent")) {
            byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
            context.start(new XmlConfiguration(context, new ConfigurationSource(new ByteArrayInputStream(bytes))));
            logFromAllThreads(context.getLogger("app"));
        }
        assertComplete(file);
    }

    private static void logFromAllThreads(Logger logger) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Future<?>> done = new ArrayList<>();
            for (int t = 0; t < THREADS; t++) {
                int thread = t;
                done.add(threads.submit(() -> {
                    start.await();
                    ThreadContext.put("worker", Integer.toString(thread));
                    for (int i = 0; i < EVENTS; i++) {
                        log(logger, thread, i);
                    }
                    return null;
                }));
            }
            for (Future<?> future : done) {
                future.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void log(Logger logger, int thread, int number) {
        String filler = "\u20ACx".repeat(number % 100);
        if (number % 2 == 0) {
            logger.info(EventMessage.of("tick")
                    .with("worker", thread)
                    .with("number", number)
                    .with("filler", filler));
        } else {
            logger.info(new MapMessage<>()
                    .with("worker", thread)
                    .with("number", number)
                    .with("filler", filler));
        }
    }

    private static void assertComplete(Path file) throws IOException {
        Map<Integer, List<Integer>> numbers = new HashMap<>();
        for (ObjectNode line : JsonLines.in(file)) {
            int worker = line.get("worker").intValue();
            int number = line.get("number").intValue();
            assertEquals(
                    Integer.toString(worker), line.get("context").get("worker").textValue());
            assertEquals("\u20ACx".repeat(number % 100), line.get("filler").textValue());
            numbers.computeIfAbsent(worker, w -> new ArrayList<>()).add(number);
        }
        assertEquals(THREADS, numbers.size());
        for (List<Integer> ofOneThread : numbers.values()) {
            assertEquals(EVENTS, ofOneThread.size());
            for (int i = 0; i < EVENTS; i++) {
                assertEquals(i, ofOneThread.get(i));
            }
        }
    }
}
