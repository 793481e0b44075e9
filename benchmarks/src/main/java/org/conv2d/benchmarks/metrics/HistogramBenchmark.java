/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.metrics;

import com.codahale.metrics.ExponentiallyDecayingReservoir;
import com.datadoghq.sketch.ddsketch.DDSketch;
import com.datadoghq.sketch.ddsketch.DDSketches;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.DoubleRecorder;
import org.HdrHistogram.Recorder;
import org.conv2d.logging.metrics.HistogramRecorder;
import org.conv2d.logging.metrics.MetricsCollector;
import org.conv2d.logging.metrics.MetricsListener;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * One value recorded in a distribution that all threads share, through a handle. The values are durations in seconds, log-normal
 * around 20 ms.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HistogramBenchmark {
    private static final String NAME = "durations";
    private static final double ONE_PERCENT = 0.01;

    private final MetricsCollector ours = new MetricsCollector();
    private final HistogramRecorder ourHandle = ours.histogram(NAME);
    private final HistogramRecorder announcing = new MetricsCollector(new MetricsListener() {}).histogram(NAME);
    private final DistributionSummary micrometer =
            DistributionSummary.builder(NAME).register(new SimpleMeterRegistry());
    private final DistributionSummary micrometerPercentiles = DistributionSummary.builder(NAME)
            .publishPercentiles(0.5, 0.95, 0.99)
            .register(new SimpleMeterRegistry());
    private final io.prometheus.metrics.core.metrics.Histogram prometheusClassic =
            io.prometheus.metrics.core.metrics.Histogram.builder()
                    .name(NAME)
                    .classicOnly()
                    .build();
    private final io.prometheus.metrics.core.metrics.Histogram prometheusNative =
            io.prometheus.metrics.core.metrics.Histogram.builder()
                    .name(NAME)
                    .nativeOnly()
                    .build();
    private final com.codahale.metrics.Histogram dropwizard =
            new com.codahale.metrics.Histogram(new ExponentiallyDecayingReservoir());
    private final Recorder hdr = new Recorder(2);
    private final DoubleRecorder hdrDouble = new DoubleRecorder(2);
    private final DDSketch locked = DDSketches.unboundedDense(ONE_PERCENT);

    /** The values, and where a thread is in them. */
    @State(Scope.Thread)
    public static class Values {
        private static final int COUNT = 1 << 12;

        private final double[] seconds = new double[COUNT];
        private final long[] micros = new long[COUNT];
        private final DDSketch unshared = DDSketches.unboundedDense(ONE_PERCENT);
        private int next;

        public Values() {
            Random random = new Random(20);
            for (int i = 0; i < COUNT; i++) {
                seconds[i] = 0.02 * Math.exp(random.nextGaussian() / 2);
                micros[i] = Math.round(1e6 * seconds[i]);
            }
        }

        double seconds() {
            return seconds[next++ & (COUNT - 1)];
        }

        long micros() {
            return micros[next++ & (COUNT - 1)];
        }
    }

    @Benchmark
    public void handle(Values values) {
        ourHandle.record(values.seconds());
    }

    @Benchmark
    public void handleAnnouncing(Values values) {
        announcing.record(values.seconds());
    }

    @Benchmark
    public void handleMicrometer(Values values) {
        micrometer.record(values.seconds());
    }

    @Benchmark
    public void handleMicrometerPercentiles(Values values) {
        micrometerPercentiles.record(values.seconds());
    }

    @Benchmark
    public void handlePrometheusClassic(Values values) {
        prometheusClassic.observe(values.seconds());
    }

    @Benchmark
    public void handlePrometheusNative(Values values) {
        prometheusNative.observe(values.seconds());
    }

    @Benchmark
    public void handleDropwizard(Values values) {
        dropwizard.update(values.micros());
    }

    @Benchmark
    public void handleHdr(Values values) {
        hdr.recordValue(values.micros());
    }

    @Benchmark
    public void handleHdrDouble(Values values) {
        hdrDouble.recordValue(values.seconds());
    }

    @Benchmark
    public void handleDdSketch(Values values) {
        synchronized (locked) {
            locked.accept(values.seconds());
        }
    }

    /** A sketch for each thread: no shared distribution, and no thread but its own may read it. */
    @Benchmark
    public void unsharedDdSketch(Values values) {
        values.unshared.accept(values.seconds());
    }

    @Benchmark
    public void byName(Values values) {
        ours.recordHistogram(NAME, values.seconds());
    }
}
