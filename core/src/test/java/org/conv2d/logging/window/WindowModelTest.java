/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.conv2d.logging.json.Seeded;
import org.junit.jupiter.api.Test;

/** Windows beside a model that keeps every event and looks through all of them each time. */
class WindowModelTest {

    /** Everything that happened, and which slices the window has. */
    private static final class Model {
        private final long sliceMicros;
        private final List<long[]> times = new ArrayList<>();
        private final List<double[]> values = new ArrayList<>();
        private long head = Long.MIN_VALUE;
        private int lateInSuccession;
        private boolean tooWide;

        Model(long windowMicros) {
            sliceMicros = windowMicros / SlicedWindow.SLICES;
        }

        void add(long time, double value) {
            long slice = Math.floorDiv(time, sliceMicros);
            boolean late = head != Long.MIN_VALUE && slice <= head - SlicedWindow.SLICES;
            lateInSuccession = late ? lateInSuccession + 1 : 0;
            if (lateInSuccession > SlicedWindow.LATE_IN_SUCCESSION) {
                times.clear();
                values.clear();
                head = slice;
                lateInSuccession = 0;
                late = false;
            }
            head = Math.max(head, slice);
            if (!late) {
                times.add(new long[] {time});
                values.add(new double[] {value});
            }
        }

        /** Finite values of the window in the order of their times. */
        List<double[]> inWindow() {
            List<double[]> kept = new ArrayList<>();
            for (int i = 0; i < times.size(); i++) {
                double value = values.get(i)[0];
                boolean in = Math.floorDiv(times.get(i)[0], sliceMicros) > head - SlicedWindow.SLICES;
                if (in && Double.isFinite(value)) {
                    kept.add(new double[] {times.get(i)[0], value});
                }
            }
            kept.sort((a, b) -> Double.compare(a[0], b[0]));
            long powers =
                    kept.stream().map(event -> powerOf(event[1])).distinct().count();
            tooWide |= powers >= QuantileWindow.MAX_PAGES;
            return kept;
        }

        private static double powerOf(double value) {
            return Math.copySign(Math.getExponent(value) + 2000, value + 0.0);
        }
    }

    @Test
    void windows_anyStream_agreeWithTheModel() {
        Random random = Seeded.random("windows_anyStream");
        for (int round = 0; round < 150; round++) {
            long windowMicros = 30L + random.nextInt(1000);
            double quantile = (1 + random.nextInt(99)) / 100.0;
            Model model = new Model(windowMicros);
            CountWindow counts = new CountWindow(windowMicros);
            ValueWindow values = new ValueWindow(windowMicros);
            QuantileWindow quantiles = new QuantileWindow(quantile, windowMicros);
            DeltaWindow deltas = new DeltaWindow(windowMicros);
            long time = random.nextInt(10_000) - 5_000L;
            int kind = random.nextInt(4);
            for (int i = 0; i < 400; i++) {
                time += step(random, windowMicros);
                long jittered = random.nextInt(6) == 0 ? time - random.nextInt((int) windowMicros * 2) : time;
                double value = value(random, kind);
                model.add(jittered, value);
                counts.add(jittered, Double.isFinite(value));
                values.add(jittered, value);
                quantiles.add(jittered, value);
                deltas.add(jittered, value);
                List<double[]> expected = model.inWindow();
                assertTrue(quantiles.cut() == 0 || model.tooWide, "values cut that had room");
                compare(expected, quantile, counts, values, quantiles, deltas);
            }
        }
    }

    private static long step(Random random, long windowMicros) {
        return switch (random.nextInt(40)) {
            case 0 -> windowMicros * (1 + random.nextInt(3));
            case 1 -> -windowMicros * random.nextInt(4);
            default -> random.nextInt((int) windowMicros / 10);
        };
    }

    private static double value(Random random, int kind) {
        if (random.nextInt(50) == 0) {
            return random.nextBoolean() ? Double.NaN : Double.NEGATIVE_INFINITY;
        }
        return switch (kind) {
            case 0 -> random.nextInt(5);
            case 1 -> random.nextGaussian() * 100;
            case 2 -> Math.exp(random.nextGaussian() * 6);
            default -> -random.nextInt(3) * 0.5;
        };
    }

    private static void compare(
            List<double[]> expected,
            double quantile,
            CountWindow counts,
            ValueWindow values,
            QuantileWindow quantiles,
            DeltaWindow deltas) {
        int n = expected.size();
        assertEquals(n, counts.held());
        assertEquals(n, values.count());
        assertEquals(n, quantiles.count());
        if (n == 0) {
            assertTrue(
                    Double.isNaN(quantiles.quantile()) && Double.isNaN(values.mean()) && Double.isNaN(deltas.delta()));
            return;
        }
        double[] sorted =
                expected.stream().mapToDouble(event -> event[1] + 0.0).sorted().toArray();
        double sum = 0;
        double magnitude = 0;
        for (double value : sorted) {
            sum += value;
            magnitude += Math.abs(value);
        }
        assertEquals(sum, values.sum(), 1e-12 * magnitude);
        assertEquals(sum / n, values.mean(), 1e-12 * magnitude);
        assertEquals(sorted[0], values.min() + 0.0);
        assertEquals(sorted[n - 1], values.max() + 0.0);
        double exact = sorted[(int) Math.max(1, Math.ceil(quantile * n - 1e-9)) - 1];
        if (quantiles.cut() == 0) {
            assertEquals(exact, quantiles.quantile(), Math.abs(exact) / 128);
        } else {
            assertTrue(quantiles.quantile() >= sorted[0] && quantiles.quantile() <= sorted[n - 1]);
        }
        assertEquals(delta(expected), deltas.delta());
    }

    /** By time; of equal times the first is the oldest, the last the newest: the sort was stable. */
    private static double delta(List<double[]> expected) {
        return expected.get(expected.size() - 1)[1] - expected.get(0)[1];
    }

    @Test
    void quantile_moreThan32PowersOfTwo_isCutAndSaysSo() {
        QuantileWindow window = new QuantileWindow(0.5, 1_000_000);
        for (int exponent = 0; exponent < 100; exponent++) {
            window.add(exponent, Math.pow(2, exponent));
        }
        assertEquals(100 - QuantileWindow.MAX_PAGES, window.cut());
        assertEquals(100, window.count());
        assertTrue(Double.isFinite(window.quantile()));
    }

    @Test
    void quantile_powersThatLeftTheWindow_makeRoomForOthers() {
        QuantileWindow window = new QuantileWindow(0.5, 1_000);
        for (int exponent = -500; exponent < 500; exponent++) {
            double value = exponent % 2 == 0 ? Math.pow(2, exponent) : -Math.pow(2, exponent);
            window.add(exponent * 50L, value);
        }
        assertEquals(0, window.cut());
    }

    @Test
    void add_oneTimeFarAhead_windowBeginsAnewAfterAHundredLateEvents() {
        CountWindow window = new CountWindow(60_000_000);
        window.add(1_000_000_000, true);
        window.add(1_000_000_000_000_000_000L, true);
        for (int i = 1; i <= SlicedWindow.LATE_IN_SUCCESSION; i++) {
            window.add(1_000_000_000 + i, true);
            assertEquals(1, window.held(), "late: " + i);
        }
        window.add(1_000_001_000, true);
        window.add(1_000_001_001, true);
        assertEquals(2, window.held());
        assertEquals(SlicedWindow.LATE_IN_SUCCESSION + 1, window.late());
    }

    @Test
    void baseline_fewerValuesThanTheSpan_isThePlainMeanAndDeviation() {
        Random random = Seeded.random("baseline_fewerValues");
        double[] values = random.doubles(15).toArray();
        Baseline baseline = new Baseline(40);
        double sum = 0;
        double squares = 0;
        for (double value : values) {
            baseline.add(value);
            sum += value;
            squares += value * value;
        }
        double mean = sum / values.length;
        double deviation = Math.sqrt(squares / values.length - mean * mean);
        assertEquals(mean, baseline.mean(), 1e-12);
        assertEquals((3 - mean) / deviation, baseline.zScore(3), 1e-9);
    }

    @Test
    void baseline_manyValues_equalsTheWeightedSums() {
        Random random = Seeded.random("baseline_manyValues");
        int span = 9;
        double a = 2.0 / (span + 1);
        double[] values = random.doubles(200).toArray();
        Baseline baseline = new Baseline(span);
        double[] weights = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double now = Math.max(a, 1.0 / (i + 1));
            for (int j = 0; j < i; j++) {
                weights[j] *= 1 - now;
            }
            weights[i] = now;
            baseline.add(values[i]);
        }
        double mean = 0;
        for (int i = 0; i < values.length; i++) {
            mean += weights[i] * values[i];
        }
        double variance = 0;
        for (int i = 0; i < values.length; i++) {
            variance += weights[i] * (values[i] - mean) * (values[i] - mean);
        }
        assertEquals(mean, baseline.mean(), 1e-12);
        assertEquals((2 - mean) / Math.sqrt(variance), baseline.zScore(2), 1e-9);
    }

    @Test
    void baseline_valuesAllTheSame_scoresZeroOrInfinity() {
        Baseline baseline = new Baseline(10);
        for (int i = 0; i < 10; i++) {
            baseline.add(4);
        }
        assertEquals(0, baseline.zScore(4));
        assertEquals(Double.POSITIVE_INFINITY, baseline.zScore(4.5));
    }
}
