/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJ_Result;

/** Two threads that use a label value for the first time, one of them while the table grows, get the same counter. */
@JCStressTest
@Outcome(id = "2, 9", expect = Expect.ACCEPTABLE, desc = "total, series")
@Outcome(expect = Expect.FORBIDDEN, desc = "something is lost")
@State
public class LabelledStress {
    private final MetricsRegistry registry = new MetricsRegistry();
    private final Labelled<Counter> checks = registry.counter("qa", List.of("check"));

    public LabelledStress() {
        for (int i = 0; i < 8; i++) {
            checks.with("check" + i);
        }
    }

    @Actor
    public void first() {
        checks.with("nan_rows").increment();
    }

    @Actor
    public void second() {
        checks.with("nan_rows").increment();
    }

    @Arbiter
    public void all(JJ_Result result) {
        result.r1 = checks.with("nan_rows").total();
        result.r2 = registry.snapshot().counters().size();
    }
}
