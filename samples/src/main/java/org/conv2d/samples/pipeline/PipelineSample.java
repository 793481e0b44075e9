/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.MarkerManager;
import org.apache.logging.log4j.ThreadContext;
import org.conv2d.logging.metrics.MetricsCollector;
import org.conv2d.logging.structured.LoggedMetrics;
import org.conv2d.logging.structured.StructuredLogger;
import org.conv2d.logging.traced.Traced;
import org.conv2d.samples.metrics.Timed;

/**
 * A program that trains a small gait model on a synthetic recording and then processes batches with it, logging all the
 * way. Exit status: 0 done, with or without injected faults; 2 a command line that makes no sense.
 */
public final class PipelineSample {
    private static final Logger LOGGER = LogManager.getLogger();
    private static final StructuredLogger LOG = StructuredLogger.of(LOGGER);

    private final PipelineConfig config;
    private final Seeds seeds;
    private final MetricsCollector metrics = LoggedMetrics.collector(LOGGER);

    private PipelineSample(PipelineOptions options) {
        config = new PipelineConfig(options);
        seeds = Seeds.from(options.seed());
    }

    public static void main(String[] arguments) {
        int status = run(System.out, System.err, arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(PrintStream out, PrintStream err, String... arguments) {
        if (Arrays.asList(arguments).contains("--help")) {
            out.print(PipelineOptions.HELP);
            return 0;
        }
        try {
            out.println(new PipelineSample(PipelineOptions.parse(arguments)).run());
            return 0;
        } catch (UsageException e) {
            err.println("PipelineSample: " + e.getMessage());
            return 2;
        }
    }

    /** Runs everything and returns a line about it. */
    private String run() {
        ThreadContext.put("run_id", UUID.randomUUID().toString());
        try {
            LOG.log(config.event());
            LOG.log(seeds.event(config.options().seed()));
            PipelineModel model = train();
            BatchProcessor processor = new BatchProcessor(model, metrics);
            for (int batch = 0; batch < config.options().batches(); batch++) {
                process(processor, batch);
            }
            LOG.info("Metrics summary")
                    .event("metrics_summary")
                    .withAll(metrics.getSummary())
                    .marker(MarkerManager.getMarker("METRICS"))
                    .log();
            return String.format(
                    Locale.ROOT,
                    "%d batches of %d windows: %d dropped, %d clustered by the fallback",
                    config.options().batches(),
                    config.options().samples(),
                    metrics.counter("batches_dropped").total(),
                    metrics.counter("clustering_fallbacks").total());
        } finally {
            ThreadContext.remove("run_id");
        }
    }

    private PipelineModel train() {
        int windows = PipelineConfig.TRAINING_RECORDINGS * config.options().samples();
        Recording recording = MotionSignal.record(seeds.trainingSignal(), windows);
        Training training = new Training(config, seeds, metrics);
        return Traced.on(LOG).withArguments(1, 0).evaluate("train", () -> training.run(recording));
    }

    private void process(BatchProcessor processor, int batch) {
        ThreadContext.put("batch", Integer.toString(batch));
        try {
            Fault fault = config.options().injectFaults() ? Fault.of(batch) : Fault.NONE;
            if (fault != Fault.NONE) {
                LOGGER.info("Injecting {} into batch {}", fault, batch);
            }
            Recording recording = fault.applyTo(
                    MotionSignal.record(seeds.signalOf(batch), config.options().samples()), seeds.faultOf(batch));
            int iterations = fault.iterations(PipelineConfig.EM_ITERATIONS);
            Timed.of(
                    metrics,
                    "full_pipeline",
                    () -> Traced.on(LOG)
                            .withArguments(3, 0)
                            .evaluate("process_batch", () -> processor.process(batch, recording, iterations)));
        } catch (CodebookCollapseException e) {
            LOGGER.warn("Batch {} dropped: {}", batch, e.getMessage());
            metrics.increment("batches_dropped", 1);
        } finally {
            ThreadContext.remove("batch");
        }
    }
}
