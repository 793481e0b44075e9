/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.conv2d.benchmarks.sample.Row;
import org.conv2d.benchmarks.sample.Sample;

/**
 * The metrics that {@link MetricsAppenderBenchmark} makes of an event, recorded in code through Micrometer: handles where they
 * can be kept, look-ups by label where they cannot. Its timers and distributions keep count, sum and maximum only. Not
 * thread-safe.
 */
final class ByHand {
    private static final double NANOS_PER_MILLI = 1e6;

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final Counter samples = registry.counter("samples");
    private final Counter encodings = registry.counter("encodings");
    private final AtomicReference<Double> usage =
            registry.gauge("usage", new AtomicReference<>(0.0), AtomicReference::get);
    private final AtomicReference<Double> rate =
            registry.gauge("rate", new AtomicReference<>(0.0), AtomicReference::get);
    private final AtomicReference<Double> loss =
            registry.gauge("loss", new AtomicReference<>(0.0), AtomicReference::get);
    private final Timer duration = registry.timer("duration");
    private final DistributionSummary perplexity = registry.summary("perplexity");
    private final DistributionSummary losses = registry.summary("losses");

    void record(Row row) {
        Duration took = Duration.ofNanos((long) (row.encodingDurationMs() * NANOS_PER_MILLI));
        samples.increment(row.batchSize());
        encodings.increment();
        registry.counter("by_utilization", Sample.CODEBOOK_UTILIZATION, row.codebookUtilization())
                .increment();
        usage.set(row.codeUsagePercent());
        rate.set(row.codesPerSecond());
        loss.set(row.reconstructionLoss());
        duration.record(took);
        registry.timer("by_u", Sample.CODEBOOK_UTILIZATION, row.codebookUtilization())
                .record(took);
        perplexity.record(row.perplexity());
        losses.record(row.reconstructionLoss());
    }
}
