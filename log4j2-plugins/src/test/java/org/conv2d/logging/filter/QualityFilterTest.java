/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AsyncAppender;
import org.apache.logging.log4j.message.Message;
import org.conv2d.logging.layout.JsonLines;
import org.conv2d.logging.layout.MemoryAppender;
import org.conv2d.logging.layout.Mode;
import org.conv2d.logging.layout.StatusLines;
import org.conv2d.logging.message.EventMessage;
import org.conv2d.logging.quality.RuleCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the filter does with events beyond raising them: what passes, what is asked, what is only observed. */
final class QualityFilterTest {

    private static final String LOW =
            "<Rule id='low' event='fsq_encoding' when='perplexity &lt; 50' escalate='WARN' message='Low: {perplexity}'/>";
    private static final String SLOW = "<Rule id='slow' when='message contains \"slow\"' escalate='ERROR'/>";

    private static QualityRun.Setup filter(String attributes, String rules) {
        return QualityRun.setup().filter("<QualityFilter " + attributes + ">" + rules + "</QualityFilter>");
    }

    private static EventMessage event(double perplexity) {
        return EventMessage.of("fsq_encoding").with("perplexity", perplexity);
    }

    private static List<String> levels(List<ObjectNode> lines) {
        return lines.stream().map(line -> line.get("level").textValue()).toList();
    }

    private static RuleCounts counts(QualityRun run) {
        return QualityRules.of(run.context()).counts().get(0);
    }

    @Test
    void event_thatIsAsSeriousAlready_staysAsItIs() {
        try (QualityRun run = filter("", LOW).start()) {
            run.logger().warn(event(1));
            run.logger().fatal(event(1));
            List<ObjectNode> lines = run.lines();
            assertEquals(List.of("WARNING", "CRITICAL"), levels(lines));
            assertFalse(lines.get(0).has("qa"));
        }
    }

    @Test
    void event_ofALevelBetween_isRaisedFromThere() {
        try (QualityRun run = filter("", LOW).start()) {
            run.logger().log(Level.forName("NOTICE", 350), event(1));
            run.logger().log(Level.forName("ALERT", 150), event(1));
            List<ObjectNode> lines = run.lines();
            assertEquals("WARNING", lines.get(0).get("level").textValue());
            assertEquals("NOTICE", lines.get(0).get("qa").get("original_level").textValue());
            assertEquals("ALERT", lines.get(1).get("level").textValue());
        }
    }

    @Test
    void logger_thatIsOff_staysOff() {
        try (QualityRun run =
                filter("", LOW).loggers("<Logger name='quiet' level='OFF'/>").start()) {
            run.logger("quiet").info(event(1));
            run.logger("quiet").info(() -> event(1));
            assertEquals(0, counts(run).evaluated());
            assertEquals(List.of(), run.lines());
        }
    }

    @Test
    void logger_withoutAdditivity_getsTheRaisedEventInItsOwnAppenders() {
        try (QualityRun run = filter("", LOW)
                .appenders("<Memory name='Own'><EventLayout/></Memory>", "Memory")
                .loggers("<Logger name='own' level='ERROR' additivity='false'><AppenderRef ref='Own'/></Logger>")
                .start()) {
            run.logger("own").info(event(1));
            assertEquals(List.of("WARNING"), levels(run.written("Own")));
            assertEquals(List.of(), run.lines());
        }
    }

    @Test
    void otherLayouts_ofARaisedEvent_readWell() {
        try (QualityRun run = filter("", LOW + SLOW)
                .layout("<PatternLayout pattern='%p %m%n' alwaysWriteExceptions='false'/>")
                .start()) {
            run.logger().info(event(23.4));
            run.logger().info(event(23.4).text("encoded"));
            run.logger().info("slow {}", 7);
            assertEquals("""
                    WARN Low: 23.4 fsq_encoding {"perplexity":23.4} [qa low, was INFO]
                    WARN encoded fsq_encoding {"perplexity":23.4} [qa low, was INFO: Low: 23.4]
                    ERROR slow 7 [qa slow, was INFO]
                    """, new String(run.bytes("Memory"), java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    @Test
    void ecsPreset_ofARaisedEvent_holdsQa() {
        try (QualityRun run =
                filter("", LOW).layout("<EventLayout preset='ecs'/>").start()) {
            run.logger().info(event(Double.NEGATIVE_INFINITY));
            ObjectNode line = run.lines().get(0);
            assertEquals("low", line.get("qa").get("rule").textValue());
            assertTrue(line.get("qa").get("observed").isNull());
            assertEquals("-Infinity", line.get("qa").get("observed_nonfinite").textValue());
            assertEquals("Low: -Infinity", line.get("message").textValue());
        }
    }

    /** A rule on a secret must not write what the layout masks. */
    @Test
    void maskedField_thatARuleObserves_isMaskedInQaAndMessage() {
        String rule =
                "<Rule id='pin' event='login' when='pin &lt; 5000 and pin &gt; limit' message='PIN {pin} of {user}'/>"
                        + "<Rule id='open' event='other' when='tries &gt; 3' message='{tries} tries'/>";
        String layout = "<EventLayout><Mask field='p*n'/></EventLayout>";
        try (QualityRun run = filter("", rule).layout(layout).start()) {
            run.logger()
                    .info(EventMessage.of("login")
                            .with("pin", 1234)
                            .with("limit", 77)
                            .with("user", "ada"));
            run.logger().info(EventMessage.of("login", "text").with("pin", 1234).with("limit", 77));
            run.logger().info(EventMessage.of("other").with("tries", 4));
            String text = new String(run.bytes("Memory"), java.nio.charset.StandardCharsets.UTF_8);
            assertFalse(text.contains("1234"), text);
            List<ObjectNode> lines = JsonLines.all(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertEquals("***", lines.get(0).get("message").textValue());
            assertEquals("***", lines.get(0).get("qa").get("observed").textValue());
            assertEquals("***", lines.get(0).get("qa").get("threshold").textValue());
            assertEquals("text", lines.get(1).get("message").textValue());
            assertEquals("***", lines.get(1).get("qa").get("message").textValue());
            assertEquals(4, lines.get(2).get("qa").get("observed").intValue());
            assertEquals("4 tries", lines.get(2).get("message").textValue());
        }
    }

    @Test
    void line_thatIsFull_stillHoldsQa() {
        try (QualityRun run = filter("", LOW).start()) {
            EventMessage message = event(1);
            for (int i = 0; i < 100; i++) {
                message.with("filler" + i, "x".repeat(1000));
            }
            run.logger().info(message);
            ObjectNode line = run.lines().get(0);
            assertEquals("low", line.get("qa").get("rule").textValue());
            assertTrue(line.has("_truncated"));
        }
    }

    @Test
    void observe_asAttribute_countsButRaisesNothing() {
        try (QualityRun run = filter("mode='observe'", LOW).start()) {
            run.logger().info(event(1));
            assertEquals(new RuleCounts("low", 1, 1, 0, 0, 0, 0, 0), counts(run));
            assertEquals(List.of("INFO"), levels(run.lines()));
        }
    }

    @Test
    void off_asAttribute_judgesNothing() {
        try (QualityRun run = filter("mode='off'", LOW).start()) {
            run.logger().info(event(1));
            assertEquals(0, counts(run).evaluated());
            assertEquals(List.of("INFO"), levels(run.lines()));
        }
    }

    @Test
    void attributes_thatMakeNoSense_areToldAndTheDefaultsApply() {
        try (StatusLines status = new StatusLines();
                QualityRun run = filter("mode='loud' watchSeconds='x' evaluateFrom='y' enabledFrom='z'", LOW)
                        .start()) {
            run.logger().info(event(1));
            assertEquals(List.of("WARNING"), levels(run.lines()));
            assertEquals(
                    List.of(
                            "QualityFilter mode=\"loud\" must be enforce, observe or off; using enforce",
                            "QualityFilter watchSeconds=\"x\" must be a number of seconds, 0 for never; using 5",
                            "QualityFilter evaluateFrom=\"y\" must be a level such as DEBUG, INFO or OFF; using INFO",
                            "QualityFilter enabledFrom=\"z\" must be a level such as DEBUG, INFO or OFF; using OFF"),
                    status.lines().stream()
                            .sorted(java.util.Comparator.comparingInt(
                                    line -> List.of("mode", "watchS", "evalua", "enable").stream()
                                            .map(line::indexOf)
                                            .toList()
                                            .indexOf(14)))
                            .toList());
        }
    }

    @Test
    void rule_withAnUnknownAttribute_isToldWithAHint() {
        try (StatusLines status = new StatusLines();
                QualityRun run = filter("", "<Rule id='a' evnet='x' when='b &lt; 1'/>" + LOW)
                        .start()) {
            run.logger().info(event(1));
            assertEquals(List.of("WARNING"), levels(run.lines()));
            assertEquals(1, status.lines().size());
            assertTrue(
                    status.lines().get(0).contains("unknown attribute \"evnet\""),
                    status.lines().get(0));
            assertTrue(status.lines().get(0).contains("event"), status.lines().get(0));
        }
    }

    @Test
    void filter_inALogger_isToldToBeMisplaced() {
        try (StatusLines status = new StatusLines();
                QualityRun run = QualityRun.setup()
                        .loggers("<Logger name='app'><QualityFilter>" + LOW + "</QualityFilter></Logger>")
                        .start()) {
            run.logger().info(event(1));
            run.logger().info(event(1));
            assertEquals(List.of("INFO", "INFO"), levels(run.lines()));
            assertEquals(1, status.lines().size(), () -> status.lines().toString());
        }
    }

    @Test
    void lambda_belowTheThreshold_isCalledOnceFromInfoOnAndNotAtDebug() {
        AtomicInteger calls = new AtomicInteger();
        try (QualityRun run = filter("", LOW).level("ERROR").start()) {
            Logger logger = run.logger();
            logger.debug(() -> "debug " + calls.incrementAndGet());
            assertEquals(0, calls.get());
            logger.info(() -> "info " + calls.incrementAndGet());
            assertEquals(1, calls.get());
            logger.error(() -> "error " + calls.incrementAndGet());
            logger.info(() -> {
                throw new IllegalStateException("never called without rules");
            });
            List<ObjectNode> lines = run.lines();
            assertEquals(
                    List.of("error 2"),
                    lines.stream().map(line -> line.get("message").textValue()).toList());
        }
    }

    @Test
    void lambda_thatReturnsNoMessage_isAnEmptyLineAsWithoutRules() {
        try (QualityRun run = filter("", SLOW).start()) {
            run.logger().info((org.apache.logging.log4j.util.MessageSupplier) () -> null);
            assertEquals("", run.lines().get(0).get("message").textValue());
        }
    }

    @Test
    void lambda_thatThrowsWhereItIsEnabled_throwsAsWithoutRules() {
        try (QualityRun run = filter("", LOW).start()) {
            assertThrows(
                    IllegalStateException.class,
                    () -> run.logger().info(() -> {
                        throw new IllegalStateException("as ever");
                    }));
        }
    }

    @Test
    void lambda_asParameter_isNotSeenByTheFilterAndLosesNothing() {
        try (QualityRun run = filter("", SLOW).start()) {
            run.logger().info("slow {}", () -> 7);
            run.logger().info("slow", () -> java.util.Map.of("event", "x", "a", 1));
            run.logger().info("slow {} literally");
            List<ObjectNode> lines = run.lines();
            assertEquals(List.of("INFO", "INFO", "ERROR"), levels(lines));
            assertEquals("slow 7", lines.get(0).get("message").textValue());
            assertEquals(1, lines.get(1).get("a").intValue());
        }
    }

    @Test
    void questions_asToALevel_areAnsweredByThresholdUnlessAskedOtherwise() {
        try (QualityRun run = filter("", LOW).level("ERROR").start()) {
            assertFalse(run.logger().isInfoEnabled());
            assertFalse(run.slf4j().isInfoEnabled());
            run.slf4j().atInfo().addKeyValue("perplexity", 1).log("lost, as told in the documentation");
            assertEquals(List.of(), run.lines());
        }
        try (QualityRun run = filter("enabledFrom='INFO'", LOW).level("ERROR").start()) {
            assertTrue(run.logger().isInfoEnabled());
            assertTrue(run.slf4j().isInfoEnabled());
            assertFalse(run.logger().isDebugEnabled());
            run.logger().catching(Level.INFO, new IllegalStateException());
            run.logger().traceEntry();
            run.logger().info("below the threshold");
            assertEquals(List.of(), run.lines());
        }
    }

    /** A text rule has the text made once more, so the value logs twice: while it is judged, and while it is written. */
    @Test
    void value_thatLogsWhileItIsJudged_isLoggedAndNotJudged() {
        try (QualityRun run = filter("", SLOW).start()) {
            Logger logger = run.logger();
            logger.info("slow {}", new Object() {
                @Override
                public String toString() {
                    logger.info("slow too");
                    return "value";
                }
            });
            List<ObjectNode> lines = run.lines();
            assertEquals(List.of("INFO", "ERROR", "ERROR"), levels(lines));
            assertEquals("slow value", lines.get(2).get("message").textValue());
        }
    }

    @Test
    void message_thatThrows_passesWithoutBeingJudged() {
        try (QualityRun run = filter("", SLOW).start()) {
            Message failing = new org.apache.logging.log4j.message.SimpleMessage("slow") {
                @Override
                public String getFormattedMessage() {
                    throw new IllegalStateException("text");
                }

                @Override
                public void formatTo(StringBuilder buffer) {
                    throw new IllegalStateException("text");
                }
            };
            run.logger().info(failing);
            run.logger().info("slow");
            List<ObjectNode> lines = run.lines();
            assertEquals("ERROR", lines.get(lines.size() - 2).get("level").textValue());
            assertEquals(
                    "qa_rule_failed", lines.get(lines.size() - 1).get("event").textValue());
        }
    }

    @ParameterizedTest
    @EnumSource
    void notices_atShutdown_areNotLost(Mode mode) {
        String rule = "<Rule id='low' event='fsq_encoding' when='perplexity &lt; 50' escalate='WARN' suppress='1h'/>";
        try (QualityRun run = filter("", rule).mode(mode).start()) {
            for (int i = 0; i < 5; i++) {
                run.logger().info(event(1));
            }
            List<ObjectNode> lines = run.lines();
            ObjectNode last = lines.get(lines.size() - 1);
            assertEquals("qa_suppressed", last.get("event").textValue());
            assertEquals(4, last.get("suppressed").intValue());
            assertEquals("low", last.get("rule").textValue());
            assertEquals("org.conv2d.logging.quality", last.get("logger").textValue());
            assertEquals(6, lines.size());
        }
    }

    @Test
    void notices_whileTheContextRuns_areLoggedBeforeItStops() {
        String rule = "<Rule id='low' event='fsq_encoding' when='perplexity &lt; 50' suppress='1ms'/>";
        try (QualityRun run = filter("", rule).start()) {
            long deadline = System.nanoTime() + 60_000_000_000L;
            boolean told = false;
            while (!told) {
                assertTrue(System.nanoTime() < deadline, "nothing was told");
                run.logger().info(event(1));
                told = run.written("Memory").stream()
                        .anyMatch(line -> line.path("event").asText().equals("qa_suppressed"));
                Thread.onSpinWait();
            }
        }
    }

    /** A queue that discards what is harmless asks for the level: that is the raised one. */
    @Test
    void queue_thatIsFullAndDiscardsInfo_takesTheRaisedEvent() throws InterruptedException {
        System.setProperty("log4j2.asyncQueueFullPolicy", "Discard");
        System.setProperty("log4j2.discardThreshold", "INFO");
        String async = "<Async name='Small' bufferSize='1'><AppenderRef ref='Memory'/></Async>";
        try (QualityRun run = filter("", LOW).appenders(async, "Small").start()) {
            MemoryAppender memory = run.context().getConfiguration().getAppender("Memory");
            AsyncAppender queue = run.context().getConfiguration().getAppender("Small");
            Thread caller = new Thread(() -> run.logger().info(event(1)));
            synchronized (memory) { // the thread behind the queue waits here, with one event in its hands
                run.logger().info(event(1000));
                while (queue.getQueueRemainingCapacity() == 0) {
                    Thread.onSpinWait();
                }
                run.logger().info(event(2000));
                run.logger().info(event(3000)); // no room: discarded
                caller.start();
                while (caller.getState() != Thread.State.WAITING) {
                    Thread.onSpinWait(); // no room: waits for some
                }
            }
            caller.join();
            List<Double> perplexities = run.lines().stream()
                    .map(line -> line.get("perplexity").doubleValue())
                    .toList();
            assertEquals(List.of(1000.0, 2000.0, 1.0), perplexities);
        } finally {
            System.clearProperty("log4j2.asyncQueueFullPolicy");
            System.clearProperty("log4j2.discardThreshold");
        }
    }

    @Test
    void pool_ofMessages_getsTheRaisedOnesBack() {
        try (QualityRun run = filter("", LOW).start()) {
            EventMessage first = event(1);
            run.logger().info(first);
            assertEquals(first, event(1));
            assertEquals(1, JsonLines.all(run.bytes("Memory")).size());
        }
    }
}
