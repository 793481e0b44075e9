/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.endtoend;

import java.nio.file.Path;
import java.util.List;

/** What is compared: a road from the caller to the file. */
public enum Pipeline {
    EVENT("Log4j, EventLayout, EventMessage", "event", Log4jPipeline.CONSUMER),
    MAP("Log4j, EventLayout, MapMessage", "event", Log4jPipeline.CONSUMER),
    JTL("Log4j, JsonTemplateLayout flattened, MapMessage", "template", Log4jPipeline.CONSUMER),
    LOGBACK_QUEUE("logback, AsyncAppender 8192, LogstashEncoder", "", LogbackPipeline.QUEUE_CONSUMER),
    LOGBACK_DISRUPTOR(
            "logback, LoggingEventAsyncDisruptorAppender 8192, LogstashEncoder",
            "",
            LogbackPipeline.DISRUPTOR_CONSUMER),
    COPY("Log4j, a layout that copies ready-made text", "copy", Log4jPipeline.CONSUMER),
    COPY_FIELDS("Log4j, a layout that copies the text of the EventMessage", "copy", Log4jPipeline.CONSUMER);

    private final String label;
    private final String layout;
    private final String consumer;

    Pipeline(String label, String layout, String consumer) {
        this.label = label;
        this.layout = layout;
        this.consumer = consumer;
    }

    public String label() {
        return label;
    }

    /** What the JVM it runs in has to be told. */
    List<String> jvmArguments(Path file) {
        return List.of(
                "-Xms1g",
                "-Xmx1g",
                "-Dlog4j2.configurationFile=classpath:endtoend.xml",
                "-Dlog4j2.contextSelector=org.apache.logging.log4j.core.async.AsyncLoggerContextSelector",
                "-Dlog4j2.clock=SystemMillisClock",
                "-Dlog4j2.garbagefreeThreadContextMap=true",
                "-Dbenchmark.layout=" + layout,
                "-Dbenchmark.file=" + file);
    }

    /** Opens it, in a JVM that was started with {@link #jvmArguments}. */
    OpenPipeline open(Path file) {
        return switch (this) {
            case EVENT, COPY_FIELDS -> Log4jPipeline.ofEventMessages();
            case MAP, JTL -> Log4jPipeline.ofMapMessages();
            case COPY -> Log4jPipeline.ofFinishedLines();
            case LOGBACK_QUEUE -> LogbackPipeline.withQueue(file);
            case LOGBACK_DISRUPTOR -> LogbackPipeline.withDisruptor(file);
        };
    }

    /** The id of the thread that encodes and writes. */
    long consumerThread() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().contains(consumer))
                .mapToLong(Thread::getId)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no thread is called …" + consumer + "…"));
    }
}
