/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.scan;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A log of a pipeline's run in the event line's format: events of all stages, metrics, plain messages, warnings, and
 * errors with stack traces. The same seed gives the same bytes.
 */
public final class MixedEvents {
    private static final long START_MICROS = 1_768_435_200_000_000L; // 2026-01-15T00:00:00Z
    private static final String[] LOGGERS = {
        "org.conv2d.samples.pipeline.BatchLog",
        "org.conv2d.samples.pipeline.EpochLog",
        "org.conv2d.samples.pipeline.Encoder",
        "org.conv2d.metrics.Collector"
    };
    private static final String[] STAGES = {"load", "fsq_encoding_pass", "clustering_pass", "smoothing_pass", "write"};
    private static final String[] CHECKS = {"nan_values", "codebook_collapse", "duration_outlier"};
    private static final String[] TEXTS = {
        "Checkpoint written",
        "Cache warmed for the next shard",
        "Läuft weiter nach Pause",
        "Path C:\\\\data \\\"x\\\" opened"
    };

    private final SplittableRandom random;
    private final StringBuilder line = new StringBuilder(1024);
    private long micros = START_MICROS;
    private long samples;
    private int batch;

    public MixedEvents(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Writes whole lines until there are at least {@code bytes}, and returns how many lines that took. */
    public long write(OutputStream out, long bytes) throws IOException {
        long written = 0;
        long lines = 0;
        while (written < bytes) {
            byte[] text = next().getBytes(StandardCharsets.UTF_8);
            out.write(text);
            written += text.length;
            lines++;
        }
        return lines;
    }

    /** The next line, line feed included. */
    public String next() {
        micros += random.nextInt(60_000);
        line.setLength(0);
        int kind = random.nextInt(1000);
        if (kind < 200) {
            encoding();
        } else if (kind < 330) {
            clustering();
        } else if (kind < 430) {
            smoothing();
        } else if (kind < 530) {
            batch();
        } else if (kind < 650) {
            timer();
        } else if (kind < 730) {
            counter();
        } else if (kind < 780) {
            gauge();
        } else if (kind < 960) {
            message();
        } else {
            rare(kind);
        }
        return line.append(",\"context\":{\"run_id\":\"57ac7bf2\"},\"thread\":\"main\"}\n")
                .toString();
    }

    private void encoding() {
        int size = 32 << random.nextInt(4);
        double millis = duration(12);
        head("INFO", 0, "fsq_encoding", "FSQ encoding completed");
        field("batch_size", size);
        field("perplexity", 60 + 100 * random.nextDouble(), 5);
        field("code_usage_percent", random.nextInt(1000) / 10.0, 1);
        field("encoding_duration_ms", millis, 3);
        field("codes_per_second", size * 1000 / millis, 2);
        text("codebook_utilization", random.nextInt(3) == 0 ? "fair" : "good");
    }

    private void clustering() {
        head("INFO", 0, "clustering", "Clustering completed");
        field("clusters_initial", 12);
        field("clusters_final", 4 + random.nextInt(9));
        field("silhouette", random.nextDouble(), 6);
        field("clustering_duration_ms", duration(45), 3);
        text("algorithm", "kmeans");
    }

    private void smoothing() {
        int before = 100 + random.nextInt(200);
        head("DEBUG", 0, "temporal_smoothing", "Temporal smoothing completed");
        field("window_size", 7);
        field("transitions_before", before);
        field("transitions_after", before / 3);
        field("reduction_percent", 66.67, 2);
        field("smoothing_duration_ms", duration(3), 3);
    }

    private void batch() {
        samples += 64;
        head("DEBUG", 0, "batch_complete", "Batch completed");
        field("batch", ++batch);
        field("epoch", batch / 500);
        field("loss", Math.exp(-batch % 5000 / 2500.0) + random.nextDouble() / 50, 8);
        field("samples_per_second", 900 + 100 * random.nextDouble(), 3);
    }

    private void timer() {
        head("DEBUG", 3, "timer_end", "Timer stopped");
        text("timer_name", STAGES[random.nextInt(STAGES.length)]);
        field("duration_seconds", duration(20) / 1000, 6);
    }

    private void counter() {
        head("DEBUG", 3, "counter_update", "Counter updated");
        text("counter_name", "samples_processed");
        field("increment", 64);
        field("total", samples);
    }

    private void gauge() {
        head("DEBUG", 3, "gauge_update", "Gauge updated");
        text("gauge_name", "gpu_memory_gb");
        field("value", 4 + 8 * random.nextDouble(), 3);
    }

    private void message() {
        head("INFO", random.nextInt(LOGGERS.length), null, TEXTS[random.nextInt(TEXTS.length)]);
        field("shard", random.nextInt(64));
        text("path", "/data/shards/part-" + random.nextInt(100_000) + ".npz");
    }

    private void rare(int kind) {
        if (kind < 970) {
            head("INFO", 1, "epoch_complete", "Epoch completed");
            field("epoch", batch / 500);
            field("train_loss", random.nextDouble(), 6);
            field("val_loss", random.nextDouble(), 6);
            field("duration_seconds", 40 + 20 * random.nextDouble(), 3);
        } else if (kind < 985) {
            head("WARNING", 2, "qa_exception", "Quality check failed");
            text("check", CHECKS[random.nextInt(CHECKS.length)]);
            field("affected_percent", 100 * random.nextDouble(), 2);
            text("action", "excluded");
        } else if (kind < 990) {
            head("INFO", 3, "histogram_stats", "Histogram");
            text("histogram_name", "batch_loss");
            field("count", batch + 1);
            field("mean", 0.5, 3);
            field("std", 0.25, 3);
            field("min", 0, 3);
            field("max", 1, 3);
        } else {
            head(kind < 999 ? "ERROR" : "CRITICAL", 0, "function_error", "Batch failed");
            text("function", "process_batch");
            exception();
        }
    }

    private void exception() {
        int at = random.nextInt(8);
        line.append(",\"exception\":{\"type\":\"java.lang.IllegalStateException\",\"message\":\"codebook ")
                .append(random.nextInt(8))
                .append(" collapsed\",\"root_cause\":\"java.lang.ArithmeticException\",\"stack_trace\":\"")
                .append("java.lang.ArithmeticException: / by zero");
        for (int frame = 0; frame < 12; frame++) {
            line.append("\\n\\tat org.conv2d.samples.pipeline.Stage")
                    .append(at + frame)
                    .append(".run(Stage.java:")
                    .append(40 + 7 * frame)
                    .append(')');
        }
        line.append("\",\"stack_hash\":\"5f3a9c0").append(at).append("\"}");
    }

    /** Around {@code typical}, sometimes much longer. */
    private double duration(double typical) {
        double u = random.nextDouble();
        return typical * (0.5 + u) * (random.nextInt(50) == 0 ? 10 : 1);
    }

    private void head(String level, int logger, String event, String message) {
        line.append("{\"timestamp\":\"")
                .append(timestamp())
                .append("\",\"level\":\"")
                .append(level);
        line.append("\",\"logger\":\"").append(LOGGERS[logger]).append('"');
        if (event != null) {
            text("event", event);
        }
        text("message", message);
    }

    private String timestamp() {
        LocalDateTime time =
                LocalDateTime.ofEpochSecond(micros / 1_000_000, (int) (micros % 1_000_000) * 1000, ZoneOffset.UTC);
        return String.format(
                Locale.ROOT,
                "%04d-%02d-%02dT%02d:%02d:%02d.%06dZ",
                time.getYear(),
                time.getMonthValue(),
                time.getDayOfMonth(),
                time.getHour(),
                time.getMinute(),
                time.getSecond(),
                time.getNano() / 1000);
    }

    private void text(String name, String value) {
        line.append(",\"").append(name).append("\":\"").append(value).append('"');
    }

    private void field(String name, long value) {
        line.append(",\"").append(name).append("\":").append(value);
    }

    /** A number rounded to so many places. */
    private void field(String name, double value, int places) {
        double scale = Math.pow(10, places);
        line.append(",\"").append(name).append("\":").append(Math.rint(value * scale) / scale);
    }
}
