/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.conv2d.logging.event.FieldKind;
import org.conv2d.logging.event.GivenEvent;
import org.conv2d.logging.event.Severity;
import org.junit.jupiter.api.Test;

class QualityEngineTest {

    private static final String LOW = """
            - {id: low, event: x, check: perplexity, when: p < 50, escalate: WARN, message: "{p} of {nothing} {{{rule}}}"}
            """;

    private static GivenEvent x(double p) {
        return GivenEvent.of("x").with("p", p);
    }

    @Test
    void judge_conditionHolds_verdictSaysWhy() {
        QualityEngine engine = Rules.engine(LOW);
        Verdict verdict = engine.judge(x(23.4));
        assertTrue(verdict.escalates());
        assertEquals(Severity.WARN, verdict.severity());
        assertEquals(Severity.INFO, verdict.originalSeverity());
        assertEquals("low", verdict.rule());
        assertEquals("perplexity", verdict.check());
        assertEquals(FieldKind.DECIMAL, verdict.observedKind());
        assertEquals(23.4, verdict.observed());
        assertEquals(FieldKind.DECIMAL, verdict.thresholdKind());
        assertEquals(50, verdict.threshold());
        assertEquals(engine.rules().hash(), verdict.rulesHash());
        assertTrue(verdict.rulesHash().matches("[0-9a-f]{8}"));
    }

    @Test
    void message_missingField_staysAsWritten() {
        assertEquals(
                "23.4 of {nothing} {low}",
                Rules.engine(LOW).judge(x(23.4)).message().toString());
    }

    @Test
    void judge_otherEventsOrHigherLevels_stay() {
        QualityEngine engine = Rules.engine(LOW);
        assertSame(Verdict.NONE, engine.judge(x(50)));
        assertSame(Verdict.NONE, engine.judge(GivenEvent.of("y").with("p", 1)));
        assertSame(Verdict.NONE, engine.judge(GivenEvent.of(null).with("p", 1)));
        assertSame(Verdict.NONE, engine.judge(x(1).at(Severity.WARN)));
        assertSame(Verdict.NONE, engine.judge(x(1).at(Severity.FATAL)));
        assertEquals(new RuleCounts("low", 3, 2, 0, 0, 0, 0, 0), engine.counts().get(0));
    }

    @Test
    void judge_severalRules_mostSevereThenFirstWins() {
        QualityEngine engine = Rules.engine("""
                - {id: a, event: x, when: p < 50}
                - {id: b, event: x, when: p < 40, escalate: ERROR}
                - {id: c, event: "x, y", when: p < 45, escalate: ERROR}
                - {id: d, when: p < 100, level: WARN}
                """);
        assertEquals("a", engine.judge(x(49)).rule());
        assertEquals("c", engine.judge(x(42)).rule());
        assertEquals("b", engine.judge(x(39)).rule());
        List<RuleCounts> counts = engine.counts();
        assertEquals(new RuleCounts("a", 3, 3, 1, 0, 0, 0, 0), counts.get(0));
        assertEquals(new RuleCounts("b", 3, 1, 1, 0, 0, 0, 0), counts.get(1));
        assertEquals(0, counts.get(3).evaluated());
    }

    @Test
    void judge_matchers_selectEvents() {
        QualityEngine engine = Rules.engine("""
                - {id: pattern, event: "epoch_*", when: p < 1}
                - {id: logger, logger: "org.a, org.b", when: p < 1}
                - {id: marker, marker: AUDIT, when: p < 1}
                - {id: level, level: DEBUG, event: z, when: p < 1}
                """);
        assertEquals(
                "pattern",
                engine.judge(GivenEvent.of("epoch_complete").with("p", 0.5)).rule());
        assertEquals(
                "logger",
                engine.judge(GivenEvent.of("z").by("org.b.C").with("p", 0.5)).rule());
        assertFalse(engine.judge(GivenEvent.of("q").by("org.bc").with("p", 0.5)).escalates());
        assertEquals(
                "marker",
                engine.judge(GivenEvent.of(null).marked("AUDIT").with("p", 0.5)).rule());
        assertEquals(
                "level",
                engine.judge(GivenEvent.of("z").at(Severity.DEBUG).with("p", 0.5))
                        .rule());
        assertFalse(engine.judge(GivenEvent.of("z").at(Severity.TRACE).with("p", 0.5))
                .escalates());
    }

    @Test
    void judge_thresholds_raiseByDegrees() {
        QualityEngine engine = Rules.engine("""
                - {id: d, event: x, value: p * 2, warn: "> 10", fail: "> 20", critical: p > 100}
                """);
        assertFalse(engine.judge(x(5)).escalates());
        assertEquals(Severity.WARN, engine.judge(x(6)).severity());
        assertEquals(12, engine.judge(x(6)).observed());
        assertEquals(Severity.ERROR, engine.judge(x(11)).severity());
        assertEquals(Severity.FATAL, engine.judge(x(101)).severity());
    }

    @Test
    void judge_text_isObserved() {
        Verdict verdict = Rules.engine("""
                        - id: t
                          event: x
                          when: u in ('poor', 'fair')
                        """).judge(GivenEvent.of("x").with("u", (Object) "poor"));
        assertEquals(FieldKind.TEXT, verdict.observedKind());
        assertEquals("poor", verdict.observedText().toString());
        assertEquals("\"poor\", \"fair\"", verdict.thresholdText());
        assertNull(verdict.message());
    }

    @Test
    void judge_forThree_actsFromTheThirdInSuccession() {
        QualityEngine engine = Rules.engine("- {id: f, event: x, when: p < 50, for: 3}");
        boolean[] expected = {false, false, true, true, false, false, false, true};
        double[] values = {1, 2, 3, 4, 60, 5, 6, 7};
        for (int i = 0; i < values.length; i++) {
            assertEquals(expected[i], engine.judge(x(values[i]).after(i)).escalates(), "event " + i);
        }
        engine.judge(GivenEvent.of("x")); // without the field: neither one of them nor an end
        assertTrue(engine.judge(x(8)).escalates());
    }

    @Test
    void judge_clear_actsUntilItHolds() {
        QualityEngine engine = Rules.engine("- {id: c, event: x, when: p > 100, clear: p < 80}");
        assertFalse(engine.judge(x(90)).escalates());
        assertTrue(engine.judge(x(101)).escalates());
        Verdict still = engine.judge(x(90));
        assertTrue(still.escalates());
        assertEquals(80, still.threshold());
        assertFalse(engine.judge(x(79)).escalates());
        assertFalse(engine.judge(x(90)).escalates());
    }

    @Test
    void judge_keyed_statesAreApart() {
        QualityEngine engine =
                Rules.engine("- {id: k, event: x, key: stage, when: count(1m) > 2, message: '{key}: {observed}'}");
        for (int i = 0; i < 2; i++) {
            assertFalse(engine.judge(x(1).with("stage", (Object) "a").after(i)).escalates());
            assertFalse(engine.judge(x(1).with("stage", 7).after(i)).escalates());
            assertFalse(engine.judge(x(1).with("stage", (Object) true).after(i)).escalates());
            assertFalse(engine.judge(x(1).after(i)).escalates(), "without the key there is nothing to count");
        }
        assertEquals(
                "a: 3",
                engine.judge(x(1).with("stage", (Object) "a").after(3))
                        .message()
                        .toString());
        assertEquals(
                "7: 3", engine.judge(x(1).with("stage", 7).after(3)).message().toString());
        assertEquals(
                "true: 3",
                engine.judge(x(1).with("stage", (Object) true).after(3))
                        .message()
                        .toString());
    }

    @Test
    void judge_moreKeysThanAllowed_areNotJudgedAndToldOnce() {
        QualityEngine engine = Rules.engine(
                "- {id: k, event: x, key: user, keys: 2, when: p < 50}\n- {id: w, event: x, key: user, keys: 2, when: count(1m) > 0}");
        for (String user : new String[] {"a", "b", "c", "d", "c"}) {
            engine.judge(x(99).with("user", (Object) user).after(1));
        }
        assertEquals(2, engine.counts().get(1).escalated());
        List<Notice> notices = engine.tick(x(1).after(2).epochMicros());
        assertEquals(1, notices.size());
        assertEquals(Notice.RULE_NOTICE, notices.get(0).event());
        assertTrue(
                notices.get(0).message().contains("more than 2 values"),
                notices.get(0).message());
        assertTrue(engine.judge(x(99).with("user", (Object) "e").after(200)).escalates(), "idle keys make room");
        assertTrue(engine.judge(x(99).with("user", (Object) "a").after(201)).escalates());
    }

    @Test
    void mode_observeOrOff_countsOrDoesNothing() {
        QualityEngine engine = Rules.engine(LOW);
        engine.mode(Mode.OBSERVE);
        assertFalse(engine.judge(x(1)).escalates());
        assertEquals(new RuleCounts("low", 1, 1, 0, 0, 0, 0, 0), engine.counts().get(0));
        engine.mode(Mode.OFF);
        assertFalse(engine.judge(x(1)).escalates());
        assertEquals(1, engine.counts().get(0).evaluated());
        engine.mode(Mode.ENFORCE);
        assertTrue(engine.judge(x(1)).escalates());
        QualityEngine own = Rules.engine(
                "- {id: o, event: x, when: p < 50, mode: observe}\n- {id: f, event: x, when: p < 50, mode: off}");
        assertFalse(own.judge(x(1)).escalates());
        assertEquals(new RuleCounts("o", 1, 1, 0, 0, 0, 0, 0), own.counts().get(0));
        assertEquals(new RuleCounts("f", 0, 0, 0, 0, 0, 0, 0), own.counts().get(1));
    }

    @Test
    void judge_ownEvents_areNotJudged() {
        QualityEngine engine = Rules.engine("- {id: all, when: not missing(rule)}");
        for (String own : new String[] {Notice.SUPPRESSED, Notice.HEARTBEAT, Notice.RULE_FAILED, Notice.RULE_NOTICE}) {
            assertFalse(
                    engine.judge(GivenEvent.of(own).with("rule", (Object) "x")).escalates());
        }
        assertTrue(
                engine.judge(GivenEvent.of("mine").with("rule", (Object) "x")).escalates());
    }

    @Test
    void replace_unchangedRule_keepsStateAndCounts() {
        QualityEngine engine = Rules.engine(
                "- {id: a, event: x, when: count(1m) > 2}\n- {id: b, event: x, when: count(1m) > 2, suppress: 5m}");
        for (int i = 0; i < 5; i++) {
            engine.judge(x(1).after(i));
        }
        engine.replace(
                Rules.of(
                        "- {id: c, event: x, when: p > 5}\n- {id: a, event: x, when: count(1m) > 2}\n- {id: b, event: x, when: count(2m) > 2}"));
        assertEquals("a", engine.judge(x(1).after(6)).rule());
        assertEquals(6, engine.counts().get(1).evaluated());
        assertEquals(1, engine.counts().get(2).evaluated());
        List<Notice> notices = engine.tick(x(1).after(7).epochMicros());
        assertEquals(1, notices.size(), "what the old rule b held back is told");
        assertEquals(2L, notices.get(0).fields().get("suppressed"));
    }
}
