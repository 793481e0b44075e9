/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** Snapshots that are taken while a thread records never go back. */
@JCStressTest
@Outcome(
        id = {"0, 0, NaN", "0, 1, 1.5", "0, 2, 1.5", "1, 1, 1.5", "1, 2, 1.5", "2, 2, 1.5"},
        expect = Expect.ACCEPTABLE,
        desc = "counts of two snapshots, smallest value of the second")
@Outcome(expect = Expect.FORBIDDEN, desc = "the second knows less, or counts what it does not know the extremes of")
@State
public class SnapshotStress {
    private final HistogramRecorder recorder = new MetricsRegistry().histogram("h");

    @Actor
    public void record() {
        recorder.record(1.5);
        recorder.record(1.5);
    }

    @Actor
    public void read(LLL_Result result) {
        result.r1 = recorder.snapshot().count();
        HistogramSnapshot second = recorder.snapshot();
        result.r2 = second.count();
        result.r3 = second.min();
    }
}
