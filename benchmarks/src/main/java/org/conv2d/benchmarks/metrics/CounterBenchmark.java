/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.metrics;

import com.codahale.metrics.MetricRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.TimeUnit;
import org.conv2d.logging.metrics.MetricsCollector;
import org.conv2d.logging.metrics.MetricsListener;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One increment of a counter that all threads share: through a handle, and by name. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CounterBenchmark {
    private static final String NAME = "rows";

    private final MetricsCollector ours = new MetricsCollector();
    private final MetricsCollector announcing = new MetricsCollector(new MetricsListener() {});
    private final MeterRegistry micrometer = new SimpleMeterRegistry();
    private final MetricRegistry dropwizard = new MetricRegistry();

    private final org.conv2d.logging.metrics.Counter ourHandle = ours.counter(NAME);
    private final org.conv2d.logging.metrics.Counter announcingHandle = announcing.counter(NAME);
    private final io.micrometer.core.instrument.Counter micrometerHandle = micrometer.counter(NAME);
    private final io.prometheus.metrics.core.metrics.Counter prometheusHandle =
            io.prometheus.metrics.core.metrics.Counter.builder().name(NAME).build();
    private final com.codahale.metrics.Counter dropwizardHandle = dropwizard.counter(NAME);

    @Benchmark
    public void handle() {
        ourHandle.increment();
    }

    @Benchmark
    public void handleAnnouncing() {
        announcingHandle.increment();
    }

    @Benchmark
    public void handleMicrometer() {
        micrometerHandle.increment();
    }

    @Benchmark
    public void handlePrometheus() {
        prometheusHandle.inc();
    }

    @Benchmark
    public void handleDropwizard() {
        dropwizardHandle.inc();
    }

    @Benchmark
    public void byName() {
        ours.increment(NAME);
    }

    @Benchmark
    public void byNameMicrometer() {
        micrometer.counter(NAME).increment();
    }

    @Benchmark
    public void byNameDropwizard() {
        dropwizard.counter(NAME).inc();
    }
}
