/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.conv2d.logging.event.GivenEvent;
import org.junit.jupiter.api.Test;

/** Many threads, one engine: every event is counted once, and nothing is lost while rules are replaced and ticks pass. */
class ConcurrentEngineTest {
    private static final int THREADS = 4;
    private static final int EVENTS = 20_000;
    private static final String RULES = """
            - {id: alone, event: x, when: p < 50}
            - {id: keyed, event: x, key: k, when: count(366d) > 0, escalate: ERROR, suppress: 1ms}
            """;

    @Test
    void judge_manyThreads_countsAreExact() throws Exception {
        QualityEngine engine = Rules.engine(RULES);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS + 1);
        CyclicBarrier start = new CyclicBarrier(THREADS + 1);
        List<Future<Long>> raised = new ArrayList<>();
        try {
            for (int thread = 0; thread < THREADS; thread++) {
                int own = thread;
                raised.add(pool.submit((Callable<Long>) () -> {
                    start.await();
                    long count = 0;
                    for (int i = 0; i < EVENTS; i++) {
                        GivenEvent event = GivenEvent.of("x")
                                .with("p", i % 100)
                                .with("k", i % 7)
                                .after(i + own * 0.1);
                        count += engine.judge(event).escalates() ? 1 : 0;
                    }
                    return count;
                }));
            }
            Future<Long> told = pool.submit((Callable<Long>) () -> {
                start.await();
                long suppressed = 0;
                for (int i = 0; i < 200; i++) {
                    engine.replace(Rules.of(RULES));
                    suppressed +=
                            suppressed(engine.tick(GivenEvent.of("x").after(i).epochMicros()));
                }
                return suppressed;
            });
            long total = 0;
            for (Future<Long> future : raised) {
                total += future.get();
            }
            long suppressed = told.get() + suppressed(engine.close());
            List<RuleCounts> counts = engine.counts();
            long all = (long) THREADS * EVENTS;
            assertEquals(all, counts.get(0).evaluated());
            assertEquals(all / 2, counts.get(0).matched());
            assertEquals(all, counts.get(1).matched());
            assertEquals(total, counts.get(0).escalated() + counts.get(1).escalated());
            assertEquals(counts.get(1).suppressed(), suppressed);
            assertEquals(0, counts.get(0).failed() + counts.get(1).failed());
        } finally {
            pool.shutdownNow();
            pool.awaitTermination(10, TimeUnit.SECONDS);
        }
    }

    private static long suppressed(List<Notice> notices) {
        return notices.stream()
                .mapToLong(notice -> (Long) notice.fields().get("suppressed"))
                .sum();
    }
}
