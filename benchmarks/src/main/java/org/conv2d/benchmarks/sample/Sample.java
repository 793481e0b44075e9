/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.sample;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * The events that are written: names, and rows of values as a training run logs them, decimals of three to seven
 * digits. There are several rows, taken in turn, so that nobody's branches learn one line by heart. Immutable.
 */
public final class Sample {

    public static final String LOGGER = "org.conv2d.features.FsqEncoder";
    public static final String EVENT = "fsq_encoding";

    public static final String RUN_ID = "run_id";
    public static final String BATCH_SIZE = "batch_size";
    public static final String PERPLEXITY = "perplexity";
    public static final String CODE_USAGE_PERCENT = "code_usage_percent";
    public static final String CODEBOOK_UTILIZATION = "codebook_utilization";
    public static final String ENCODING_DURATION_MS = "encoding_duration_ms";
    public static final String CODES_PER_SECOND = "codes_per_second";
    public static final String RECONSTRUCTION_LOSS = "reconstruction_loss";

    /** How many rows there are; a power of two. */
    public static final int ROWS = 64;

    /** A message of 1,000 chars, one in eleven of them outside of ASCII. */
    public static final String TEXT = Stream.generate(() ->
                    "Encoder für Gerät 42: Temperatur 21.5 °C, Abweichung ±0.3 σ, geprüft von José Núñez (東京) 🙂. ")
            .limit(20)
            .reduce("", String::concat)
            .substring(0, 1000);

    private static final List<Row> TABLE = table(new SplittableRandom(20261123));

    private Sample() {}

    /** The row at an index, counted round and round. */
    public static Row row(int index) {
        return TABLE.get(index & ROWS - 1);
    }

    private static List<Row> table(SplittableRandom random) {
        return Stream.generate(() -> row(random)).limit(ROWS).toList();
    }

    private static Row row(SplittableRandom random) {
        double usage = random.nextDouble(10, 99);
        double durationMs = random.nextDouble(5, 50);
        return new Row(
                "run-" + Integer.toHexString(random.nextInt(0x100000, 0x1000000)),
                32,
                rounded(random.nextDouble(50, 200), 1),
                rounded(usage, 2),
                usage >= 50 ? "good" : usage >= 20 ? "fair" : "poor",
                rounded(durationMs, 3),
                rounded(32 / durationMs * 1000, 1),
                rounded(random.nextDouble(0.01, 0.5), 5));
    }

    private static double rounded(double value, int decimals) {
        double power = Math.pow(10, decimals);
        return Math.rint(value * power) / power;
    }
}
