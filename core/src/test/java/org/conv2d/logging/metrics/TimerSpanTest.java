/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Spans are kept for their thread, wherever and in whatever order they are closed. */
class TimerSpanTest {
    private final MetricsRegistry registry = new MetricsRegistry();
    private final Timer timer = registry.timer("stage");

    @Test
    void start_afterAnotherWasClosed_isTheSameObject() {
        timer.start().close();
        TimerSpan first = timer.start();
        first.close();
        TimerSpan second = timer.start();
        assertSame(first, second);
        second.close();
        second.close();
        assertEquals(3, timer.snapshot().count());
    }

    @Test
    void close_onAnotherThread_isRecordedOnceAndTheObjectUsedAgain() throws Exception {
        timer.start().close();
        TimerSpan elsewhere = timer.start();
        Threads.run(1, other -> elsewhere.close());
        assertEquals(2, timer.snapshot().count());
        assertTrue(elsewhere.nanos() >= 0);
        try (TimerSpan next = timer.start()) {
            assertNotSame(elsewhere, next); // nobody has told this thread yet
        }
        assertSame(elsewhere, timer.start());
    }

    @Test
    void close_afterReset_isRecordedInWhatBeganThen() {
        timer.start().close();
        TimerSpan open = timer.start();
        registry.reset();
        open.close();
        assertEquals(1, timer.snapshot().count());
        timer.start().close();
        assertEquals(2, timer.snapshot().count());
    }

    @Test
    void start_moreThanAreKept_areAllRecorded() {
        for (int round = 0; round < 3; round++) {
            List<TimerSpan> open = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                open.add(timer.start());
            }
            assertEquals(100, open.stream().distinct().count());
            for (TimerSpan span : open) { // outermost first
                span.close();
            }
        }
        assertEquals(300, timer.snapshot().count());
    }

    /** A thread that takes over the part of one that has ended does not inherit the spans it never closed. */
    @Test
    void start_inThePlaceOfAThreadThatLeftSpansOpen_usesItsOwn() throws Exception {
        List<TimerSpan> left = new ArrayList<>();
        for (int t = 0; t < HistogramLanes.OWNED; t++) {
            Threads.run(1, other -> {
                timer.start().close();
                for (int i = 0; i < 40; i++) {
                    left.add(timer.start());
                }
            });
        }
        Threads.run(1, other -> {
            TimerSpan before = null;
            for (int i = 0; i < 1_000; i++) { // it takes a while until a thread asks for the place of another
                TimerSpan span = timer.start();
                assertTrue(!left.contains(span));
                span.close();
                if (i > 600) {
                    assertSame(before, span);
                }
                before = span;
            }
        });
        left.forEach(TimerSpan::close);
        assertEquals(HistogramLanes.OWNED * 41 + 1_000, timer.snapshot().count());
    }
}
