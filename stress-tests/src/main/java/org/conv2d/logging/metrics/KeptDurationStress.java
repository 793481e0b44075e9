/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** What a timer's thread has measured but not recorded is counted once, also while it is being recorded. */
@JCStressTest
@Outcome(id = "1, 1.5, 3", expect = Expect.ACCEPTABLE, desc = "before the second")
@Outcome(id = "2, 4.5, 3", expect = Expect.ACCEPTABLE, desc = "before the third")
@Outcome(id = "3, 10.5, 3", expect = Expect.ACCEPTABLE, desc = "after it")
@Outcome(id = "2, 1.5, 3", expect = Expect.ACCEPTABLE_INTERESTING, desc = "a part of the one that is being recorded")
@Outcome(id = "1, 4.5, 3", expect = Expect.ACCEPTABLE_INTERESTING, desc = "a part of the one that is being recorded")
@Outcome(expect = Expect.FORBIDDEN, desc = "lost, or counted twice")
@State
public class KeptDurationStress {
    // no sum of some of them is that of others, or of one twice
    private static final long FIRST = 1_500_000_000;
    private static final long SECOND = 3_000_000_000L;
    private static final long THIRD = 6_000_000_000L;

    private final HistogramLanes lanes = new HistogramLanes();
    private final HistogramLane lane = new HistogramLane(Thread.currentThread(), lanes, null);

    public KeptDurationStress() {
        lane.measured(FIRST);
    }

    @Actor
    public void owner() {
        lane.measured(SECOND);
        lane.measured(THIRD);
    }

    @Actor
    public void reader(LLL_Result result) {
        Histogram read = new Histogram();
        lane.addTo(read);
        result.r1 = read.count();
        result.r2 = read.sum();
    }

    @Arbiter
    public void all(LLL_Result result) {
        Histogram read = new Histogram();
        lane.addTo(read);
        result.r3 = read.count();
    }
}
