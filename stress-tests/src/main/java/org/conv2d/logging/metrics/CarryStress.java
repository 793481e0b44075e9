/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.DD_Result;

/** A thread passes carries on while another reads: what is read is the sum before or after the last value, never between. */
@JCStressTest
@Outcome(
        id = {"24574.5, 24576.0", "24576.0, 24576.0"},
        expect = Expect.ACCEPTABLE,
        desc = "sum meanwhile, sum in the end")
@Outcome(expect = Expect.ACCEPTABLE_INTERESTING, id = "24575\\..*, 24576.0", desc = "a part of the last value")
@Outcome(expect = Expect.FORBIDDEN, desc = "a carry is missing")
@State
public class CarryStress {
    private static final int BEFORE_CARRY = (1 << 14) - 1;

    private final HistogramPage page = new HistogramPage(0x3ff);

    public CarryStress() {
        for (int i = 0; i < BEFORE_CARRY; i++) {
            page.record(32, 3L << 51);
        }
    }

    @Actor
    public void record() {
        page.record(32, 3L << 51);
    }

    @Actor
    public void read(DD_Result result) {
        result.r1 = sum();
    }

    @Arbiter
    public void all(DD_Result result) {
        result.r2 = sum();
    }

    private double sum() {
        Histogram read = new Histogram();
        page.addTo(read);
        return read.sum();
    }
}
