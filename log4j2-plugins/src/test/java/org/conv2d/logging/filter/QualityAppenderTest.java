/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.conv2d.logging.layout.Mode;
import org.conv2d.logging.layout.StatusLines;
import org.conv2d.logging.message.EventMessage;
import org.conv2d.logging.quality.RuleCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The second line judges what did not pass the filter, once, and nothing else. */
final class QualityAppenderTest {

    private static final String FILTER = "<QualityFilter>"
            + "<Rule id='low' event='fsq_encoding' when='perplexity &lt; 50' escalate='WARN'/>"
            + "<Rule id='slow' when='message contains \"slow\"' escalate='ERROR'/></QualityFilter>";
    private static final String QUALITY = "<Quality name='Q'><AppenderRef ref='Memory'/></Quality>";

    private static QualityRun.Setup setup(Mode mode) {
        return QualityRun.setup().mode(mode).filter(FILTER).appenders(QUALITY, "Q");
    }

    private static List<String> levels(List<ObjectNode> lines) {
        return lines.stream().map(line -> line.get("level").textValue()).toList();
    }

    private static RuleCounts counts(QualityRun run, int rule) {
        return QualityRules.of(run.context()).counts().get(rule);
    }

    private static LogEvent foreign() {
        return Log4jLogEvent.newBuilder()
                .setLoggerName("elsewhere")
                .setLevel(Level.INFO)
                .setThreadName("far away")
                .setMessage(
                        EventMessage.of("fsq_encoding").with("perplexity", 7).memento())
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void events_thatPassedTheFilter_areJudgedOnce(Mode mode) {
        try (QualityRun run = setup(mode).start()) {
            run.logger().info(EventMessage.of("fsq_encoding").with("perplexity", 7));
            run.logger().info(EventMessage.of("fsq_encoding").with("perplexity", 70));
            run.logger().info("slow");
            run.logger().info("fast {}", 1);
            run.logger().info(() -> "slow lambda");
            QualityRules rules = QualityRules.of(run.context());
            List<ObjectNode> lines = run.lines();
            assertEquals(List.of("WARNING", "INFO", "ERROR", "INFO", "ERROR"), levels(lines));
            assertFalse(lines.get(1).has("qa"));
            assertEquals(70, lines.get(1).get("perplexity").intValue());
            assertEquals(
                    new RuleCounts("low", 2, 1, 1, 0, 0, 0, 0), rules.counts().get(0));
            assertEquals(5, rules.counts().get(1).evaluated());
        }
    }

    @ParameterizedTest
    @EnumSource
    void events_thatPassedNoFilter_areRaisedHere(Mode mode) {
        try (QualityRun run = setup(mode).start()) {
            run.logger().info("slow {}", () -> 7);
            LoggerConfig root = run.context().getConfiguration().getRootLogger();
            root.log(foreign());
            QualityRules rules = QualityRules.of(run.context());
            // the foreign event takes no ring buffer, so it may overtake the other
            List<ObjectNode> lines = run.lines().stream()
                    .sorted(Comparator.comparing(line -> line.get("level").textValue()))
                    .toList();
            assertEquals(List.of("ERROR", "WARNING"), levels(lines));
            assertEquals("slow 7", lines.get(0).get("message").textValue());
            assertEquals("INFO", lines.get(0).get("qa").get("original_level").textValue());
            assertEquals("far away", lines.get(1).get("thread").textValue());
            assertEquals(7, lines.get(1).get("perplexity").intValue());
            assertEquals(1, rules.counts().get(0).escalated());
        }
    }

    @Test
    void event_forSeveralSuchAppenders_isJudgedOnceAndRaisedInEach() {
        try (QualityRun run = setup(Mode.SYNC)
                .appenders(
                        QUALITY + "<Memory name='Other'><EventLayout/></Memory>"
                                + "<Quality name='R'><AppenderRef ref='Other'/></Quality>",
                        "Q")
                .loggers("<Logger name='app'><AppenderRef ref='R'/></Logger>")
                .start()) {
            run.logger().info("slow {}", () -> 7);
            run.logger().info("slow {}", () -> 7);
            assertEquals(List.of("ERROR", "ERROR"), levels(run.written("Other")));
            assertEquals(2, counts(run, 1).evaluated());
            assertEquals(List.of("ERROR", "ERROR"), levels(run.lines()));
        }
    }

    @Test
    void otherAppenders_ofAnEventRaisedHere_getItWhole() {
        try (QualityRun run = setup(Mode.ALL_ASYNC)
                .appenders(QUALITY + "<Memory name='Other'><EventLayout/></Memory>", "Q")
                .loggers("<Logger name='app'><AppenderRef ref='Other'/></Logger>")
                .start()) {
            run.logger().info("slow {}", () -> "parameter");
            List<ObjectNode> raised = run.lines();
            assertEquals(List.of("ERROR"), levels(raised));
        }
    }

    @Test
    void summaries_ofWhatIsSuppressedHere_areToldAtShutdown() {
        String rule = "<Rule id='slow' when='message contains \"slow\"' escalate='ERROR' suppress='1h'/>";
        for (Mode mode : Mode.values()) {
            try (QualityRun run = QualityRun.setup()
                    .mode(mode)
                    .filter("<QualityFilter>" + rule + "</QualityFilter>")
                    .appenders(QUALITY, "Q")
                    .start()) {
                for (int i = 0; i < 4; i++) {
                    run.logger().info("slow {}", () -> 7);
                }
                List<ObjectNode> lines = run.lines();
                long suppressed = lines.stream()
                        .filter(line ->
                                "qa_suppressed".equals(line.path("event").textValue()))
                        .mapToLong(line -> line.get("suppressed").longValue())
                        .sum();
                assertEquals(3, suppressed, () -> mode + ": " + lines);
            }
        }
    }

    @Test
    void appender_withoutAFilter_passesAllAndSaysSo() {
        try (StatusLines status = new StatusLines();
                QualityRun run = QualityRun.setup().appenders(QUALITY, "Q").start()) {
            run.logger().info("slow");
            run.logger().info("slow");
            assertEquals(List.of("INFO", "INFO"), levels(run.lines()));
            assertEquals(1, status.lines().size());
            assertTrue(
                    status.lines().get(0).contains("add a <QualityFilter>"),
                    status.lines().get(0));
        }
    }

    @Test
    void reference_toNoAppender_isTold() {
        try (StatusLines status = new StatusLines();
                QualityRun run = QualityRun.setup()
                        .filter(FILTER)
                        .appenders(
                                "<Quality name='Q'><AppenderRef ref='Nowhere'/><AppenderRef ref='Memory'/></Quality>",
                                "Q")
                        .start()) {
            run.logger().info("slow");
            assertEquals(List.of("ERROR"), levels(run.lines()));
            assertEquals(List.of("Quality \"Q\": there is no appender \"Nowhere\" to refer to"), status.lines());
        }
    }
}
