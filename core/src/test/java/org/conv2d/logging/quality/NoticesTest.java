/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.conv2d.logging.event.GivenEvent;
import org.conv2d.logging.event.Severity;
import org.junit.jupiter.api.Test;

/** What an engine tells by itself: suppressed repeats, heartbeats, rules that fail. */
class NoticesTest {

    private static GivenEvent x(double p, double seconds) {
        return GivenEvent.of("x").with("p", p).after(seconds);
    }

    private static List<Notice> tick(QualityEngine engine, double seconds) {
        return engine.tick(x(0, seconds).epochMicros());
    }

    @Test
    void suppress_repeats_areCountedAndSummedUp() {
        QualityEngine engine = Rules.engine("- {id: s, event: x, check: c, when: p < 50, suppress: 1m}");
        assertTrue(engine.judge(x(1, 0)).escalates());
        for (int i = 1; i <= 5; i++) {
            assertFalse(engine.judge(x(1, i * 10)).escalates());
        }
        assertEquals(List.of(), tick(engine, 59));
        Notice notice = tick(engine, 60).get(0);
        assertEquals(Notice.SUPPRESSED, notice.event());
        assertEquals(Severity.WARN, notice.severity());
        assertEquals(
                "{rule=s, check=c, suppressed=5, first_time=2023-11-14T22:13:30Z, last_time=2023-11-14T22:14:10Z}",
                notice.fields().toString());
        assertEquals("5 repeats of s not raised", notice.message());
        assertEquals(List.of(), tick(engine, 100));
        assertTrue(engine.judge(x(1, 101)).escalates());
        assertEquals(new RuleCounts("s", 7, 7, 2, 5, 0, 0, 0), engine.counts().get(0));
    }

    @Test
    void suppress_nextEventComesBeforeATick_sumsUpAsWell() {
        QualityEngine engine = Rules.engine("- {id: s, event: x, when: p < 50, suppress: 1m}");
        engine.judge(x(1, 0));
        engine.judge(x(1, 10));
        assertTrue(engine.judge(x(1, 70)).escalates());
        assertTrue(engine.hasNotices());
        assertEquals(1L, tick(engine, 70).get(0).fields().get("suppressed"));
    }

    @Test
    void suppress_moreSevere_isRaisedAllTheSame() {
        QualityEngine engine = Rules.engine("- {id: s, event: x, value: p, warn: < 50, fail: < 10, suppress: 1m}");
        assertEquals(Severity.WARN, engine.judge(x(40, 0)).severity());
        assertFalse(engine.judge(x(41, 1)).escalates());
        assertEquals(Severity.ERROR, engine.judge(x(5, 2)).severity());
        assertFalse(engine.judge(x(5, 3)).escalates());
        assertFalse(engine.judge(x(40, 4)).escalates());
        Notice notice = engine.close().get(0);
        assertEquals(3L, notice.fields().get("suppressed"));
        assertEquals(Severity.ERROR, notice.severity());
    }

    @Test
    void close_whatIsHeldBack_isTold() {
        QualityEngine engine = Rules.engine("- {id: s, event: x, key: k, when: p < 50, suppress: 1h}");
        for (int i = 0; i < 4; i++) {
            engine.judge(x(1, i).with("k", (Object) "a"));
            engine.judge(x(1, i).with("k", (Object) "b"));
        }
        List<Notice> notices = engine.close();
        assertEquals(2, notices.size());
        assertEquals(
                6L,
                notices.stream()
                        .mapToLong(notice -> (Long) notice.fields().get("suppressed"))
                        .sum());
        assertEquals(List.of(), engine.close());
    }

    @Test
    void cooldown_alarmThatComesBack_isHeldBack() {
        QualityEngine engine = Rules.engine("- {id: c, event: x, when: p < 50, cooldown: 1m}");
        assertTrue(engine.judge(x(1, 0)).escalates());
        assertTrue(engine.judge(x(1, 1)).escalates());
        engine.judge(x(60, 2));
        assertFalse(engine.judge(x(1, 10)).escalates());
        assertFalse(engine.judge(x(1, 61)).escalates());
        assertTrue(engine.judge(x(1, 63)).escalates());
        assertEquals(2L, tick(engine, 63).get(0).fields().get("suppressed"));
    }

    @Test
    void suppress_clockSetBackByHours_endsIt() {
        QualityEngine engine = Rules.engine("- {id: s, event: x, when: p < 50, suppress: 1m}");
        assertTrue(engine.judge(x(1, 7200)).escalates());
        assertFalse(engine.judge(x(1, 7201)).escalates());
        assertTrue(engine.judge(x(1, 0)).escalates());
        assertFalse(engine.judge(x(1, 1)).escalates());
        assertEquals(1, tick(engine, 2).size());
    }

    @Test
    void suppress_eventsOutOfOrderByLess_areRepeats() {
        QualityEngine engine = Rules.engine("- {id: s, event: x, when: p < 50, suppress: 5m}");
        assertTrue(engine.judge(x(1, 300)).escalates());
        assertFalse(engine.judge(x(1, 120)).escalates());
        assertFalse(engine.judge(x(1, 310)).escalates());
        Notice notice = engine.close().get(0);
        assertEquals("2023-11-14T22:15:20Z", notice.fields().get("first_time"));
        assertEquals("2023-11-14T22:18:30Z", notice.fields().get("last_time"));
    }

    @Test
    void observe_neverTellsOfWhatItDidNotHoldBack() {
        QualityEngine engine = Rules.engine("- {id: s, event: x, when: p < 50, suppress: 1m, mode: observe}");
        engine.judge(x(1, 0));
        engine.judge(x(1, 1));
        assertEquals(List.of(), engine.close());
        assertEquals(new RuleCounts("s", 2, 2, 0, 0, 0, 0, 0), engine.counts().get(0));
    }

    @Test
    void heartbeat_absent_isToldOnceAndAgainWhenItIsBack() {
        QualityEngine engine = Rules.engine("- {id: h, event: beat, when: absent(1m), escalate: ERROR}");
        assertEquals(List.of(), tick(engine, 0));
        assertEquals(List.of(), tick(engine, 59));
        Notice never = tick(engine, 60).get(0);
        assertEquals(Notice.HEARTBEAT, never.event());
        assertEquals(Severity.ERROR, never.severity());
        assertEquals("absent", never.fields().get("state"));
        assertEquals(List.of(), tick(engine, 90));
        engine.judge(GivenEvent.of("beat").after(100));
        assertEquals("back", tick(engine, 100).get(0).fields().get("state"));
        engine.judge(GivenEvent.of("beat").after(130));
        assertEquals(List.of(), tick(engine, 189));
        assertEquals(60.0, tick(engine, 190).get(0).fields().get("absent_seconds"));
    }

    @Test
    void heartbeat_keyed_eachSourceByItself() {
        QualityEngine engine = Rules.engine("- {id: h, event: beat, key: host, when: absent(1m)}");
        tick(engine, 0);
        engine.judge(GivenEvent.of("beat").with("host", (Object) "a").after(10));
        engine.judge(GivenEvent.of("beat").with("host", (Object) "b").after(40));
        Notice notice = tick(engine, 70).get(0);
        assertEquals("a", notice.fields().get("key"));
        assertEquals("b", tick(engine, 100).get(0).fields().get("key"));
    }

    @Test
    void valueOfAnotherType_isToldOnceCountedAndStopsNobody() {
        QualityEngine engine = Rules.engine("- {id: f, event: x, when: p < 50}\n- {id: g, event: x, when: q < 50}");
        for (int i = 0; i < 3; i++) {
            Verdict verdict =
                    engine.judge(GivenEvent.of("x").with("p", (Object) "n/a").with("q", 1));
            assertEquals("g", verdict.rule());
        }
        List<Notice> notices = tick(engine, 1);
        assertEquals(1, notices.size());
        assertEquals(Notice.RULE_FAILED, notices.get(0).event());
        assertEquals(Severity.FATAL, notices.get(0).severity());
        assertEquals(
                "Rule f cannot be evaluated: field p has a value of another type; further failures are only counted",
                notices.get(0).message());
        assertEquals(3, engine.counts().get(0).failed());
        assertEquals(0, engine.counts().get(1).failed());
    }

    @Test
    void valueThatThrowsWhenRead_isAFailureToo() {
        QualityEngine engine = Rules.engine(
                "- {id: f, event: x, when: t contains 'a'}\n- {id: w, event: x, when: \"count(t contains 'a', 1m) > 0\"}\n- {id: g, event: x, when: q < 50}");
        Verdict verdict = engine.judge(GivenEvent.of("x")
                .with("t", (Object) new Hostile(() -> {
                    throw new StackOverflowError();
                }))
                .with("q", 1));
        assertEquals("g", verdict.rule());
        assertEquals(1, engine.counts().get(0).failed());
        assertEquals(1, engine.counts().get(1).failed());
        assertEquals(2, tick(engine, 1).size());
    }

    @Test
    void valueThatLogsWhenRead_isNotJudgedMeanwhile() {
        QualityEngine engine = Rules.engine("- {id: f, event: x, when: t == 'aaa'}");
        Verdict[] nested = new Verdict[1];
        Verdict verdict = engine.judge(GivenEvent.of("x").with("t", (Object) new Hostile(
                () -> nested[0] = engine.judge(GivenEvent.of("x").with("t", (Object) "aaa")))));
        assertTrue(verdict.escalates());
        assertFalse(nested[0].escalates());
        assertEquals(1, engine.counts().get(0).evaluated());
    }

    @Test
    void fieldNoEventHas_isToldWithASuggestion() {
        QualityEngine engine = Rules.engine("- {id: f, event: x, when: perplexty < 50}");
        for (int i = 0; i < 300; i++) {
            engine.judge(GivenEvent.of("x").with("perplexity", 1));
        }
        List<Notice> notices = tick(engine, 1);
        assertEquals(1, notices.size());
        assertEquals(
                "Rule f: none of the first 100 events had the field perplexty; did you mean \"perplexity\"?",
                notices.get(0).message());
    }

    @Test
    void keyNoEventHas_isToldWithASuggestion() {
        QualityEngine engine = Rules.engine(
                "- {id: f, event: x, key: stagge, when: p < 50}\n- {id: w, event: x, key: stagge, when: count(1m) > 5}");
        for (int i = 0; i < 300; i++) {
            engine.judge(GivenEvent.of("x").with("stage", (Object) "a").with("p", 60));
        }
        List<Notice> notices = tick(engine, 1);
        assertEquals(1, notices.size());
        assertEquals(
                "Rule w: none of the first 100 events had the field stagge; did you mean \"stage\"?",
                notices.get(0).message());
    }

    @Test
    void notices_nobodyFetches_areBounded() {
        QualityEngine engine = Rules.engine("- {id: s, event: x, when: p < 50, suppress: 1ms}");
        for (int i = 0; i < 5000; i++) {
            engine.judge(x(1, i));
            engine.judge(x(1, i + 0.0001));
        }
        assertEquals(1000, tick(engine, 5000).size());
    }

    @Test
    void eventOlderThanTheWindow_isToldOnceAndCounted() {
        QualityEngine engine = Rules.engine("- {id: w, event: x, when: 'mean(p, 1m) < 50'}");
        engine.judge(x(90, 600));
        engine.judge(x(90, 570)); // out of order, but the window reaches back that far
        assertEquals(List.of(), tick(engine, 600));
        for (int i = 0; i < 3; i++) {
            assertFalse(engine.judge(x(1, 300)).escalates(), "minutes late: missing in the window");
        }
        List<Notice> notices = tick(engine, 600);
        assertEquals(1, notices.size());
        assertTrue(notices.get(0).message().contains("older than the window"), notices.get(0)::message);
        assertEquals(3, engine.counts().get(0).late());
    }

    @Test
    void valuesOfMorePowersThanFit_areToldOnceAndCounted() {
        QualityEngine engine = Rules.engine("- {id: q, event: x, when: 'p95(p, 1h) < 0'}");
        for (int i = 0; i < 40; i++) {
            engine.judge(x(Math.scalb(1.0, i), i));
        }
        List<Notice> notices = tick(engine, 40);
        assertEquals(1, notices.size());
        assertTrue(notices.get(0).message().contains("more powers of two"), notices.get(0)::message);
        assertEquals(8, engine.counts().get(0).cut());
    }

    @Test
    void counts_ofStatesThatMadeRoom_areKept() {
        QualityEngine engine = Rules.engine("- {id: w, event: x, key: k, keys: 1, when: 'mean(p, 1m) < 50'}");
        engine.judge(x(90, 600).with("k", 1));
        engine.judge(x(90, 0).with("k", 1));
        engine.judge(x(90, 601).with("k", 2)); // no room yet
        assertEquals(1, engine.counts().get(0).cut());
        engine.judge(x(90, 6000).with("k", 2));
        RuleCounts counts = engine.counts().get(0);
        assertEquals(1, counts.late());
        assertEquals(1, counts.cut());
    }

    @Test
    void totals_ofRulesThatAreReplaced_onlyGrow() {
        QualityEngine engine = Rules.engine("- {id: a, event: x, when: p < 50}\n- {id: b, event: x, when: p < 10}");
        engine.judge(x(5, 0));
        engine.replace(Rules.of("- {id: a, event: x, when: p < 40}"));
        engine.judge(x(5, 1));
        assertEquals(1, engine.counts().get(0).matched());
        assertEquals(2, engine.totals().get("a").matched());
        assertEquals(1, engine.totals().get("b").matched());
    }

    @Test
    void counts_ofThreadsThatHaveEnded_areKept() throws InterruptedException {
        QualityEngine engine = Rules.engine("- {id: a, event: x, when: p < 50}");
        for (int i = 0; i < 20; i++) {
            Thread thread = new Thread(() -> engine.judge(x(5, 0)));
            thread.start();
            thread.join();
        }
        assertEquals(
                new RuleCounts("a", 20, 20, 20, 0, 0, 0, 0), engine.counts().get(0));
    }

    /** A text that does something when it is read. */
    private record Hostile(Runnable action) implements CharSequence {
        @Override
        public int length() {
            action.run();
            return 3;
        }

        @Override
        public char charAt(int index) {
            return 'a';
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return this;
        }
    }
}
