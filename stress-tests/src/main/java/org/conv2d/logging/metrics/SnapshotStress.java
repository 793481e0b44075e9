/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJ_Result;

/** Snapshots that are taken while a thread records never go back. */
@JCStressTest
@Outcome(
        id = {"0, 0", "0, 1", "0, 2", "1, 1", "1, 2", "2, 2"},
        expect = Expect.ACCEPTABLE,
        desc = "counts of two snapshots")
@Outcome(expect = Expect.FORBIDDEN, desc = "the second knows less")
@State
public class SnapshotStress {
    private final HistogramRecorder recorder = new MetricsRegistry().histogram("h");

    @Actor
    public void record() {
        recorder.record(1.5);
        recorder.record(1.5);
    }

    @Actor
    public void read(JJ_Result result) {
        result.r1 = recorder.snapshot().count();
        result.r2 = recorder.snapshot().count();
    }
}
