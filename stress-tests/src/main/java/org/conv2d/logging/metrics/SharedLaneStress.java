/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLLL_Result;

/** Two threads in one lane without an owner: the same page, and two pages that share a slot, appear at the same time. */
@JCStressTest
@Outcome(
        id = "8.589934594E9, 8.589934592E9, -1.0, 4",
        expect = Expect.ACCEPTABLE,
        desc = "sum, largest, smallest, count")
@Outcome(expect = Expect.FORBIDDEN, desc = "something is lost")
@State
public class SharedLaneStress {
    private static final double SAME_SLOT = 0x1p33;

    private final HistogramLane lane = new HistogramLane(null, new HistogramLanes(), null);

    @Actor
    public void first() {
        lane.recordAmongOthers(2);
        lane.recordAmongOthers(SAME_SLOT);
    }

    @Actor
    public void second() {
        lane.recordAmongOthers(1);
        lane.recordAmongOthers(-1);
    }

    @Arbiter
    public void all(LLLL_Result result) {
        Histogram read = new Histogram();
        lane.addTo(read);
        result.r1 = read.sum();
        result.r2 = read.max();
        result.r3 = read.min();
        result.r4 = read.count();
    }
}
