/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.conv2d.logging.event.GivenEvent;
import org.junit.jupiter.api.Test;

/** Judging allocates nothing once keys, powers of two and the automata of patterns are known. */
class EngineAllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 8;
    private static final int EVENTS = 20_000;

    @Test
    void judge_steadyState_allocatesNothing() {
        QualityEngine engine = Rules.engine("""
                - {id: plain, event: x, when: p < 50 and name == "fsq", message: "{p} < {threshold}"}
                - {id: pattern, event: x, when: name matches "^f.*q$" and p < 10}
                - {id: quantile, event: x, key: name, when: "p95(p, 1m) > 1000"}
                - {id: several, event: x, when: "mean(p, 1m) > 1000 or count(p > 3, 1m) < 0 or zscore(p, 20) > 100 or delta(p, 1m) > 1e9"}
                - {id: number, event: x, when: number(text) > 100}
                """);
        GivenEvent[] events = new GivenEvent[64];
        for (int i = 0; i < events.length; i++) {
            events[i] = GivenEvent.of("x")
                    .with("p", 5 + i % 60 + 0.5)
                    .with("name", (Object) "fsq")
                    .with("text", (Object) "17.5");
        }
        long least = Long.MAX_VALUE;
        long raised = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < EVENTS; i++) {
                GivenEvent event = events[i & 63].after(round * 1000 + i * 0.01);
                Verdict verdict = engine.judge(event);
                raised += verdict.escalates() ? verdict.message().length() : 0;
            }
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        assertEquals(0, least, "bytes for " + EVENTS + " events");
        assertEquals(true, raised > 0, "some rise");
    }
}
