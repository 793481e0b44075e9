/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.logger;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The time and the garbage of one {@link LoggerCall}. Each has a JVM to itself. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LoggerBenchmark {

    private static final int NUMBERS = 64;

    @Param
    public LoggerCall call;

    private IntConsumer made;
    private int number;

    @Setup
    public void open() throws IOException {
        made = LoggerCalls.of(call);
    }

    @Benchmark
    public int call() {
        number = number + 1 & NUMBERS - 1;
        made.accept(number);
        return number;
    }
}
