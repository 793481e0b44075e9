/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The harness runs, every pipeline in a JVM of its own, and every event comes out of it; figures are not looked at. */
class PipelineRunIT {

    @ParameterizedTest
    @EnumSource
    void throughput_twoProducers_everyEventReachesTheFile(Pipeline kind) throws Exception {
        PipelineRun run = PipelineRun.throughput(kind, 2, 2_000, 10_000);
        assertEquals(0, run.lostEvents());
        assertTrue(run.number("eventsPerSecond") > 0, run::toString);
    }

    @Test
    void latency_oneProducer_percentilesAreInOrder() throws Exception {
        PipelineRun run = PipelineRun.latency(Pipeline.EVENT, 1_000, 5_000);
        assertEquals(0, run.lostEvents());
        assertTrue(run.number("p50") <= run.number("p99"), run::toString);
        assertTrue(run.number("p99") <= run.number("p999"), run::toString);
    }
}
