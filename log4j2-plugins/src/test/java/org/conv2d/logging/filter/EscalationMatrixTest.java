/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.logging.log4j.ThreadContext;
import org.conv2d.logging.layout.JsonLines;
import org.conv2d.logging.layout.Mode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every call style, through every mode, above and below the threshold, with and without location: one line, raised, and
 * otherwise the line that Log4j writes of the same call without rules.
 */
final class EscalationMatrixTest {

    private static final String FILTER =
            "<QualityFilter contextNumbers='true' enabledFrom='INFO'>" + CallStyle.RULES + "</QualityFilter>";

    static List<Arguments> cases() {
        List<Arguments> cases = new ArrayList<>();
        for (Mode mode : Mode.values()) {
            for (boolean location : new boolean[] {true, false}) {
                for (String threshold : List.of("INFO", "WARN", "ERROR")) {
                    cases.add(Arguments.of(mode, location, threshold));
                }
            }
        }
        return cases;
    }

    @AfterEach
    void clear() {
        ThreadContext.clearAll();
    }

    /** The lines of all styles, one behind the other on one thread. */
    private static List<ObjectNode> lines(QualityRun.Setup setup) {
        ThreadContext.put("request", "r-17");
        try (QualityRun run = setup.start()) {
            for (CallStyle style : CallStyle.values()) {
                style.log(run.logger(), run.slf4j());
            }
            return run.lines();
        }
    }

    private static QualityRun.Setup setup(Mode mode, boolean location) {
        return QualityRun.setup()
                .mode(mode)
                .layout("<EventLayout includeLocation='" + location + "'/>")
                .root(location ? "includeLocation='true'" : "");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void call_thatARuleFindsSerious_isOneLineRaisedAndOtherwiseTheSame(Mode mode, boolean location, String threshold) {
        List<ObjectNode> plain = lines(setup(mode, location));
        Instant before = Instant.now().truncatedTo(ChronoUnit.MICROS);
        List<ObjectNode> raised = lines(setup(mode, location).filter(FILTER).level(threshold));
        Instant after = Instant.now();
        assertEquals(CallStyle.values().length, plain.size());
        assertEquals(CallStyle.values().length, raised.size());
        CallStyle[] styles = CallStyle.values();
        for (int i = 0; i < styles.length; i++) {
            CallStyle style = styles[i];
            ObjectNode line = raised.get(i);
            Instant time = Instant.parse(line.remove("timestamp").textValue());
            assertTrue(!time.isBefore(before) && !time.isAfter(after), () -> style + ": " + time);
            assertRaised(style, plain.get(i), line);
        }
    }

    private static void assertRaised(CallStyle style, ObjectNode plain, ObjectNode line) {
        String what = style.name();
        assertEquals("WARNING", line.remove("level").textValue(), what);
        ObjectNode qa = (ObjectNode) line.remove("qa");
        boolean hasText = plain.has("message");
        String rule = qa.get("rule").textValue();
        assertEquals(
                List.of("rule", "check", "observed", "threshold", "original_level", "rules_hash"),
                JsonLines.names(qa).subList(0, 6),
                what);
        assertEquals("INFO", qa.get("original_level").textValue(), what);
        if (rule.equals("low-perplexity")) {
            assertEquals(23.4, qa.get("observed").doubleValue(), what);
            assertEquals(50, qa.get("threshold").intValue(), what);
            String text = hasText
                    ? qa.get("message").textValue()
                    : line.remove("message").textValue();
            assertEquals("Low perplexity: 23.4 (< 50 threshold)", text, what);
        }
        assertEquals(Thread.currentThread().getName(), line.get("thread").textValue(), what);
        plain.remove(List.of("timestamp", "level"));
        if (!plain.has("location") && line.has("location")) {
            // in all-async mode Log4j has none for a call through a builder
            String place = line.remove("location").get("class").textValue();
            assertTrue(place.startsWith(CallStyle.class.getName()) && what.matches("BUILDER.*|SLF4J_FLUENT"), what);
        }
        assertEquals(plain.toString(), line.toString(), what);
    }
}
