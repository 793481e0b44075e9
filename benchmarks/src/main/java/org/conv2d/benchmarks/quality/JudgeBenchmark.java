/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.quality;

import java.util.concurrent.TimeUnit;
import org.conv2d.logging.quality.QualityEngine;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The time and the garbage judging one event costs, in each {@link Situation}; an event comes every millisecond. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class JudgeBenchmark {
    private static final int ROWS = 64;
    private static final long START_MILLIS = 1_700_000_000_000L;

    @Param
    public Situation situation;

    private final JudgedEvent[] events = new JudgedEvent[ROWS];
    private QualityEngine engine;
    private long count;

    @Setup
    public void open() {
        engine = situation.engine();
        for (int i = 0; i < ROWS; i++) {
            events[i] = new JudgedEvent(situation.event, i);
        }
    }

    @Benchmark
    public Object judge() {
        count++;
        JudgedEvent event = events[(int) count & ROWS - 1].at(START_MILLIS + count);
        return engine == null ? event.event() : engine.judge(event);
    }
}
