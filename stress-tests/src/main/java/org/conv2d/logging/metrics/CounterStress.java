/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** Two threads that use a name for the first time get the same counter, and a thousand is announced once. */
@JCStressTest
@Outcome(id = "1001, 1001, 1", expect = Expect.ACCEPTABLE, desc = "total, announced total, announcements")
@Outcome(expect = Expect.FORBIDDEN, desc = "something is lost or told twice")
@State
public class CounterStress {
    private final AtomicInteger announcements = new AtomicInteger();
    private final MetricsRegistry plain = new MetricsRegistry();
    private final MetricsRegistry announcing = new MetricsRegistry(
            MetricsLimits.DEFAULT, Announcements.NONE.withCounterStep(1_000), new MetricsListener() {
                @Override
                public void onCounter(Series counter, long increment, long total) {
                    announcements.incrementAndGet();
                }
            });

    @Actor
    public void first() {
        plain.counter("c").increment(999);
        announcing.counter("c").increment(999);
    }

    @Actor
    public void second() {
        plain.counter("c").increment(2);
        announcing.counter("c").increment(2);
    }

    @Arbiter
    public void all(LLL_Result result) {
        result.r1 = plain.counter("c").total();
        result.r2 = announcing.counter("c").total();
        result.r3 = announcements.get();
    }
}
