/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.appender;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import org.conv2d.logging.appender.MetricsRun.Loggers;
import org.conv2d.logging.layout.JsonLines;
import org.conv2d.logging.layout.MemoryAppender;
import org.conv2d.logging.message.EventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The summary at the end arrives, whichever appender Log4j stops first. */
final class LastSummaryTest {

    private static final int NAMES = 24;
    private static final int EVENTS = 2_000;

    private static String name(int i) {
        return "Target" + i;
    }

    @ParameterizedTest
    @EnumSource
    void lastSummary_ofAnyTarget_arrivesWhole(Loggers loggers) {
        for (int i = 0; i < NAMES; i++) {
            try (MetricsRun run = new MetricsRun(loggers, name(i), "", "")) {
                for (int event = 0; event < EVENTS; event++) {
                    run.logger().info(EventMessage.of("tick").with("n", event));
                }
                assertEquals(EVENTS, ticks(run.stop()), name(i));
            }
        }
    }

    /** What stands between loggers and the appender is empty before the last summary is made. */
    @ParameterizedTest
    @EnumSource
    void lastSummary_behindAQueue_countsAllThatWasInIt(Loggers loggers) {
        for (int i = 0; i < NAMES; i++) {
            try (MetricsRun run = new MetricsRun(loggers, name(i), "", "")) {
                run.reconfigure(MetricsRun.xml(loggers, name(i), "", "", "Queue"));
                for (int event = 0; event < EVENTS; event++) {
                    run.logger().info(EventMessage.of("tick").with("n", event));
                }
                MemoryAppender memory = run.context().getConfiguration().getAppender(name(i));
                run.stop();
                List<ObjectNode> lines = JsonLines.all(memory.written());
                assertEquals(EVENTS, ticks(lines), name(i));
            }
        }
    }

    /** Queues are emptied from the loggers' end on: what the first holds has to go through the second. */
    @ParameterizedTest
    @EnumSource
    void lastSummary_behindTwoQueues_countsAllThatWasInThem(Loggers loggers) {
        for (int i = 0; i < NAMES; i++) {
            String outer = "Outer" + name(i);
            String xml = MetricsRun.xml(loggers, name(i), "", "", "Queue")
                    .replace(
                            "level='trace'><AppenderRef ref='Queue'/>",
                            "level='trace'><AppenderRef ref='" + outer + "'/>")
                    .replace(
                            "</Appenders>",
                            "<Async name='" + outer + "'><AppenderRef ref='Queue'/></Async></Appenders>");
            try (MetricsRun run = new MetricsRun(loggers, name(i), "", "")) {
                run.reconfigure(xml);
                for (int event = 0; event < EVENTS; event++) {
                    run.logger().info(EventMessage.of("tick").with("n", event));
                }
                MemoryAppender memory = run.context().getConfiguration().getAppender(name(i));
                run.stop();
                assertEquals(EVENTS, ticks(JsonLines.all(memory.written())), name(i));
            }
        }
    }

    /** What leads on between queue and appender is seen as such, even if it is Log4j's and says not where. */
    @ParameterizedTest
    @CsvSource({
        "SYNC, <Quality name='Between'><AppenderRef ref='Metrics'/></Quality>",
        "MIXED, <Quality name='Between'><AppenderRef ref='Metrics'/></Quality>",
        "SYNC, <Rewrite name='Between'><AppenderRef ref='Metrics'/></Rewrite>",
        "ALL_ASYNC, <Rewrite name='Between'><AppenderRef ref='Metrics'/></Rewrite>"
    })
    void lastSummary_behindAQueueAndAnother_countsAllThatWasInIt(Loggers loggers, String between) {
        for (int i = 0; i < NAMES; i++) {
            String queue = "<Async name='" + name(i) + "'><AppenderRef ref='Between'/></Async>";
            assertEquals(
                    EVENTS,
                    ticks(run(loggers, queue + between, "Memory", name(i)).written()),
                    name(i));
        }
    }

    /** Two queues, each of which may lead to the other as far as Log4j tells. */
    @ParameterizedTest
    @EnumSource
    void lastSummary_behindQueuesThatMayLeadToEachOther_countsAllThatWasInThem(Loggers loggers) {
        for (int i = 0; i < NAMES; i++) {
            String queues = "<Async name='" + name(i) + "'><AppenderRef ref='First'/></Async>"
                    + "<Rewrite name='First'><AppenderRef ref='Queue'/></Rewrite>"
                    + "<Async name='Queue'><AppenderRef ref='Second'/></Async>"
                    + "<Rewrite name='Second'><AppenderRef ref='Metrics'/></Rewrite>";
            assertEquals(EVENTS, ticks(run(loggers, queues, "Memory", name(i)).written()), name(i));
        }
    }

    /** The summary comes after all that was in the queue it goes to, and counts it. */
    @ParameterizedTest
    @EnumSource
    void lastSummary_intoTheQueueItCounts_isTheLastLine(Loggers loggers) {
        for (int i = 0; i < NAMES; i++) {
            String queue =
                    "<Async name='" + name(i) + "'><AppenderRef ref='Metrics'/><AppenderRef ref='Memory'/></Async>";
            List<ObjectNode> lines =
                    JsonLines.all(run(loggers, queue, name(i), name(i)).written());
            assertEquals(EVENTS + 1, lines.size(), name(i));
            assertEquals(EVENTS, ticks(lines.subList(EVENTS, EVENTS + 1)), name(i));
        }
    }

    /** Runs a configuration of {@code <Metrics>}, {@code <Memory>} and others to its end. */
    private static MemoryAppender run(Loggers loggers, String others, String target, String rootRef) {
        String xml =
                "<Configuration status='warn'><QualityFilter/><Appenders><Metrics name='Metrics'><AppenderRef ref='"
                        + target
                        + "'/></Metrics><Memory name='Memory'><EventLayout/></Memory>" + others
                        + "</Appenders><Loggers><"
                        + loggers.root() + " level='trace'><AppenderRef ref='" + rootRef + "'/></" + loggers.root()
                        + "></Loggers></Configuration>";
        try (MetricsRun run = MetricsRun.of(loggers, xml)) {
            for (int event = 0; event < EVENTS; event++) {
                run.logger().info(EventMessage.of("tick").with("n", event));
            }
            MemoryAppender memory = run.context().getConfiguration().getAppender("Memory");
            run.context().stop();
            return memory;
        }
    }

    private static long ticks(byte[] written) {
        return ticks(JsonLines.all(written));
    }

    /** The test above means something: among the names are some that Log4j stops before and some after. */
    @Test
    void names_stopBeforeAndAfter() {
        List<Boolean> before = IntStream.range(0, NAMES)
                .mapToObj(i -> {
                    try (MetricsRun run = new MetricsRun(Loggers.SYNC, name(i), "", "")) {
                        return List.copyOf(run.context()
                                                .getConfiguration()
                                                .getAppenders()
                                                .keySet())
                                        .indexOf("Metrics")
                                == 0;
                    }
                })
                .toList();
        assertTrue(before.contains(true) && before.contains(false), before::toString);
    }

    private static long ticks(List<ObjectNode> lines) {
        assertEquals(1, lines.size(), lines::toString);
        assertTrue(lines.get(0).get("last").booleanValue());
        return lines.get(0)
                .get("counters")
                .get("log_events_by_type{event=\"tick\"}")
                .longValue();
    }
}
