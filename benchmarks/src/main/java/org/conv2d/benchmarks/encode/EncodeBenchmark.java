/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.encode;

import java.util.concurrent.TimeUnit;
import org.conv2d.benchmarks.sample.Sample;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The time and the garbage one line costs each {@link Contender}. Each has a JVM to itself. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EncodeBenchmark {

    @Param
    public Contender contender;

    private LineEncoder encoder;
    private int row;

    @Setup
    public void open() {
        encoder = LineEncoders.of(contender);
    }

    @Benchmark
    public int encode() {
        row = row + 1 & Sample.ROWS - 1;
        return encoder.encode(row);
    }
}
