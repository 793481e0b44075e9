/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import java.util.Arrays;
import java.util.Random;

/** What can go wrong with a batch when faults are injected. */
enum Fault {
    NONE,
    /** Single channels or all of them without samples for a while. */
    MISSING_SAMPLES,
    /** Sensors that repeat one reading for the whole recording. */
    STUCK_SENSORS,
    /** A clustering that is stopped long before it can have converged. */
    STARVED_CLUSTERING;

    private static final int PERIOD = 20;

    /** Batches 1, 2 and 3 of every twenty have a fault. */
    static Fault of(int batch) {
        return switch (batch % PERIOD) {
            case 1 -> MISSING_SAMPLES;
            case 2 -> STUCK_SENSORS;
            case 3 -> STARVED_CLUSTERING;
            default -> NONE;
        };
    }

    /** The recording with this fault in it; the one given stays as it is. */
    Recording applyTo(Recording recording, long seed) {
        return switch (this) {
            case MISSING_SAMPLES -> withGaps(recording, new Random(seed));
            case STUCK_SENSORS -> withFirstReadingOnly(recording);
            case NONE, STARVED_CLUSTERING -> recording;
        };
    }

    int iterations(int usual) {
        return this == STARVED_CLUSTERING ? 1 : usual;
    }

    private static Recording withGaps(Recording recording, Random random) {
        double[][][] windows = copy(recording.windows());
        int[] gapWindows = {1, 2, 4, 4 * FeatureRepair.MAX_GAP};
        for (int gap : gapWindows) {
            int channel = random.nextInt(MotionSignal.CHANNELS);
            int from = random.nextInt(windows.length - gap);
            for (int w = from; w < from + gap; w++) {
                windows[w][channel][random.nextInt(MotionSignal.WINDOW_TICKS)] = Double.NaN;
            }
        }
        for (int blackout = 0; blackout < 3; blackout++) {
            for (double[] channel : windows[random.nextInt(windows.length)]) {
                Arrays.fill(channel, Double.NaN);
            }
        }
        return new Recording(windows, recording.gaits());
    }

    private static Recording withFirstReadingOnly(Recording recording) {
        double[][][] windows = copy(recording.windows());
        for (double[][] window : windows) {
            for (int c = 0; c < window.length; c++) {
                Arrays.fill(window[c], recording.windows()[0][c][0]);
            }
        }
        return new Recording(windows, recording.gaits());
    }

    private static double[][][] copy(double[][][] windows) {
        return Arrays.stream(windows)
                .map(window -> Arrays.stream(window).map(double[]::clone).toArray(double[][]::new))
                .toArray(double[][][]::new);
    }
}
