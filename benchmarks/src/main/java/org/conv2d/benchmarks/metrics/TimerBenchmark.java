/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.metrics;

import com.codahale.metrics.MetricRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.TimeUnit;
import org.conv2d.logging.metrics.MetricsCollector;
import org.conv2d.logging.metrics.Timer;
import org.conv2d.logging.metrics.TimerSpan;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Start and stop of a timer around nothing, beside the two readings of the clock that it cannot do without. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TimerBenchmark {
    private static final String NAME = "fsq_encoding";

    private final MetricsCollector collector = new MetricsCollector();
    private final Timer ours = collector.timerHandle(NAME);
    private final io.micrometer.core.instrument.Timer micrometer = new SimpleMeterRegistry().timer(NAME);
    private final com.codahale.metrics.Timer dropwizard = new MetricRegistry().timer(NAME);
    private final io.prometheus.metrics.core.metrics.Histogram prometheus =
            io.prometheus.metrics.core.metrics.Histogram.builder()
                    .name(NAME)
                    .classicOnly()
                    .build();

    @Benchmark
    public long twoNanoTimes() {
        long start = System.nanoTime();
        return System.nanoTime() - start;
    }

    @Benchmark
    public long handle() {
        TimerSpan span = ours.start();
        span.close();
        return span.nanos();
    }

    @Benchmark
    public long byName() {
        TimerSpan span = collector.timer(NAME);
        span.close();
        return span.nanos();
    }

    @Benchmark
    public long handleMicrometer() {
        return io.micrometer.core.instrument.Timer.start().stop(micrometer);
    }

    @Benchmark
    public long handleDropwizard() {
        return dropwizard.time().stop();
    }

    @Benchmark
    public double handlePrometheus() {
        return prometheus.startTimer().observeDuration();
    }
}
