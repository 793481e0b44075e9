/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** Two threads that record for the first time each get a lane, and nothing is lost. */
@JCStressTest
@Outcome(id = "-3.0, 1.5, 3", expect = Expect.ACCEPTABLE, desc = "sum, largest, count")
@Outcome(expect = Expect.FORBIDDEN, desc = "something is lost")
@State
public class OwnedLanesStress {
    private final HistogramRecorder recorder = new MetricsRegistry().histogram("h");

    @Actor
    public void first() {
        recorder.record(1.5);
        recorder.record(-6);
    }

    @Actor
    public void second() {
        recorder.record(1.5);
    }

    @Arbiter
    public void all(LLL_Result result) {
        HistogramSnapshot snapshot = recorder.snapshot();
        result.r1 = snapshot.sum();
        result.r2 = snapshot.max();
        result.r3 = snapshot.count();
    }
}
