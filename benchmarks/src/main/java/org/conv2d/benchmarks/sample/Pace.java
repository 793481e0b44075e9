/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.sample;

import java.time.Instant;
import java.util.stream.IntStream;

/**
 * When events happen: about a thousand a second, each at a microsecond of its own, so that a timestamp kept from the
 * event before helps only as far as it would in an application. For one thread; allocates nothing.
 */
public final class Pace {

    private static final int STEPS = 2048;
    private static final long STEP_NANOS = 977_000;
    private static final Instant START = Instant.parse("2026-11-23T09:30:00Z");

    private static final Instant[] INSTANTS = IntStream.range(0, STEPS)
            .mapToObj(step -> START.plusNanos(step * STEP_NANOS))
            .toArray(Instant[]::new);

    private int step;

    /** The time of the next event. */
    public Instant next() {
        step = step + 1 & STEPS - 1;
        return INSTANTS[step];
    }
}
