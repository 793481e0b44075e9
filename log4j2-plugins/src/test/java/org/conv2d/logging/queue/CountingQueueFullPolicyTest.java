/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.async.EventRoute;
import org.conv2d.logging.layout.StatusLines;
import org.conv2d.logging.metrics.MetricsSources;
import org.junit.jupiter.api.Test;

/** What meets a full queue is counted, and discarded only when that was asked for. */
final class CountingQueueFullPolicyTest {

    private static final long OTHER_THREAD = -1;

    /** Counted over the life of the process, so that tests look at what is added. */
    private static long count(String series) {
        @SuppressWarnings("unchecked")
        Map<String, Object> counters =
                (Map<String, Object>) MetricsSources.PROCESS.snapshot().toMap().get("counters");
        return ((Number) counters.getOrDefault(series, 0L)).longValue();
    }

    private static long discarded(String level) {
        return count("log_queue_discarded_events{level=\"" + level + "\",queue=\"(unknown)\"}");
    }

    @Test
    void route_withoutThreshold_waitsAndIsCounted() {
        long full = count("log_queue_full{queue=\"(unknown)\"}");
        CountingQueueFullPolicy policy = new CountingQueueFullPolicy(null);
        assertEquals(EventRoute.ENQUEUE, policy.getRoute(OTHER_THREAD, Level.TRACE));
        assertEquals(EventRoute.ENQUEUE, policy.getRoute(OTHER_THREAD, Level.ERROR));
        // the thread that empties the queue must not wait for itself
        assertEquals(
                EventRoute.SYNCHRONOUS, policy.getRoute(Thread.currentThread().getId(), Level.ERROR));
        assertEquals(full + 3, count("log_queue_full{queue=\"(unknown)\"}"));
    }

    @Test
    void route_atTheThresholdOrBelow_discardsAndCountsByLevel() {
        long info = discarded("info");
        long debug = discarded("debug");
        long warn = discarded("warn");
        CountingQueueFullPolicy policy = new CountingQueueFullPolicy(" info ");
        for (int i = 0; i < 3; i++) {
            assertEquals(EventRoute.DISCARD, policy.getRoute(OTHER_THREAD, Level.INFO));
        }
        assertEquals(EventRoute.DISCARD, policy.getRoute(OTHER_THREAD, Level.DEBUG));
        assertEquals(EventRoute.ENQUEUE, policy.getRoute(OTHER_THREAD, Level.WARN));
        assertEquals(info + 3, discarded("info"));
        assertEquals(debug + 1, discarded("debug"));
        assertEquals(warn, discarded("warn"));
    }

    @Test
    void threshold_thatIsNoLevel_isToldAndDiscardsNothing() {
        try (StatusLines status = new StatusLines()) {
            CountingQueueFullPolicy policy = new CountingQueueFullPolicy("loud");
            assertEquals(EventRoute.ENQUEUE, policy.getRoute(OTHER_THREAD, Level.TRACE));
            assertEquals(1, status.lines().size(), () -> status.lines().toString());
            assertTrue(status.lines().get(0).contains("LOG4J_DISCARD_THRESHOLD=\"loud\""), status.lines()::toString);
        }
    }
}
