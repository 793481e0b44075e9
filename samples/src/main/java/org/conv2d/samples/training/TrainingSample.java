/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.training;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.conv2d.logging.canonical.ConfigHash;
import org.conv2d.logging.catalogue.Config;
import org.conv2d.logging.catalogue.Seeds;
import org.conv2d.logging.catalogue.TrainingComplete;
import org.conv2d.logging.catalogue.TrainingEpoch;
import org.conv2d.logging.catalogue.TrainingStart;
import org.conv2d.logging.metrics.MetricsCollector;
import org.conv2d.logging.structured.LoggedMetrics;
import org.conv2d.logging.structured.StructuredLogger;
import org.conv2d.logging.structured.StructuredLogging;
import org.conv2d.samples.metrics.Timed;

/**
 * A training loop with its logging: set-up, configuration and its hash, seeds, an event an epoch, timers of the forward and
 * the backward pass, and a summary. Exit status: 0 done; 2 a command line or a log file that makes no sense.
 */
public final class TrainingSample {
    private static final String MODEL = "tanh_mlp";
    private static final String DATASET = "spiral";
    private static final int HIDDEN_UNITS = 24;
    private static final double LEARNING_RATE = 1.5;

    private final TrainingOptions options;
    private final StructuredLogger log;
    private final MetricsCollector metrics;

    private TrainingSample(TrainingOptions options, StructuredLogger log) {
        this.options = options;
        this.log = log;
        metrics = LoggedMetrics.collector(log.logger());
    }

    public static void main(String[] arguments) {
        int status = run(System.out, System.err, arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(PrintStream out, PrintStream err, String... arguments) {
        if (Arrays.asList(arguments).contains("--help")) {
            out.print(TrainingOptions.HELP);
            return 0;
        }
        try {
            TrainingOptions options = TrainingOptions.parse(arguments);
            StructuredLogger log = StructuredLogging.builder("training")
                    .outputFile(options.output())
                    .async(options.async())
                    .setup();
            double accuracy = new TrainingSample(options, log).train();
            out.println(String.format(Locale.ROOT, "accuracy %.3f after %d epochs", accuracy, options.epochs()));
            return 0;
        } catch (IllegalArgumentException e) {
            err.println("TrainingSample: " + e.getMessage());
            return 2;
        }
    }

    private double train() {
        Map<String, Object> config = config();
        String hash = ConfigHash.of(config).shortForm();
        log.log(Config.of(config));
        log.log(Seeds.of(options.seed()));
        log.log(TrainingStart.of()
                .model(MODEL)
                .dataset(DATASET)
                .configHash(hash)
                .seed(options.seed())
                .batchSize(options.samples()));

        Spiral data = Spiral.of(options.samples(), options.seed());
        Network network = new Network(2, HIDDEN_UNITS, Spiral.ARMS, options.seed());
        double accuracy = 0;
        for (int epoch = 0; epoch < options.epochs(); epoch++) {
            Timed<Network.Activations> pass = Timed.of(metrics, "epoch", () -> epoch(network, data));
            accuracy = pass.value().accuracy(data.arms());
            log.log(TrainingEpoch.of(epoch, pass.value().loss(data.arms()), accuracy, LEARNING_RATE, pass.duration())
                    .samples(data.size()));
            metrics.increment("samples_processed", data.size());
            metrics.setGauge("current_accuracy", accuracy);
        }
        log.log(TrainingComplete.of(accuracy, options.epochs()).metricsSummary(metrics.getSummary()));
        return accuracy;
    }

    /** One pass over all points; returns what the network made of them before it learnt. */
    private Network.Activations epoch(Network network, Spiral data) {
        Network.Activations activations = Timed.of(metrics, "forward_pass", () -> network.forward(data.points()))
                .value();
        Timed.of(metrics, "backward_pass", () -> {
            network.backward(data.points(), data.arms(), activations, LEARNING_RATE);
            return activations;
        });
        return activations;
    }

    private Map<String, Object> config() {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("model_name", MODEL);
        config.put("dataset", DATASET);
        config.put("hidden_units", HIDDEN_UNITS);
        config.put("learning_rate", LEARNING_RATE);
        config.put("samples", options.samples());
        config.put("epochs", options.epochs());
        config.put("random_seed", options.seed());
        return config;
    }
}
