/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.hipparchus.stat.StatUtils;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;

class WindowFeaturesTest {
    private static final int MEAN = 0;
    private static final int DEVIATION = 1;
    private static final int LOG_ENERGY = 2;
    private static final int FREQUENCY = 3;
    private static final int CROSSINGS = 4;
    private static final int FIRST_PAIR = MotionSignal.CHANNELS * WindowFeatures.PER_CHANNEL;

    @Test
    void of_sineOnOneLine_hasItsFrequencyEnergyAndCrossings() {
        double[][] window = noise(1);
        Arrays.setAll(window[0], tick -> 3 * Math.sin(2 * Math.PI * (8.0 * tick / MotionSignal.WINDOW_TICKS) + 0.3));
        double[] features = WindowFeatures.of(window);
        assertEquals(8 * MotionSignal.TICKS_PER_SECOND / MotionSignal.WINDOW_TICKS, features[FREQUENCY], 1e-9);
        assertEquals(Math.log(4.5), features[LOG_ENERGY], 1e-6);
        assertEquals(15, features[CROSSINGS]);
    }

    @Test
    void of_noise_hasTheMomentsAndCorrelationsOfTheLibrary() {
        double[][] window = noise(7);
        double[] features = WindowFeatures.of(window);
        assertEquals(StatUtils.mean(window[0]), features[MEAN], 1e-12);
        assertEquals(Math.sqrt(StatUtils.populationVariance(window[0])), features[DEVIATION], 1e-12);
        PearsonsCorrelation pearson = new PearsonsCorrelation();
        assertEquals(pearson.correlation(window[0], window[1]), features[FIRST_PAIR], 1e-12);
        assertEquals(pearson.correlation(window[4], window[5]), features[WindowFeatures.COUNT - 1], 1e-12);
    }

    @Test
    void of_missingSample_makesThatChannelAndItsPairsNan() {
        double[][] window = noise(2);
        window[5][9] = Double.NaN;
        double[] features = WindowFeatures.of(window);
        long pairs = MotionSignal.CHANNELS - 1;
        assertEquals(
                WindowFeatures.PER_CHANNEL + pairs,
                Arrays.stream(features).filter(Double::isNaN).count());
        assertTrue(Double.isNaN(features[WindowFeatures.COUNT - 1]));
    }

    @Test
    void of_constantChannels_areFinite() {
        double[][] window = new double[MotionSignal.CHANNELS][MotionSignal.WINDOW_TICKS];
        Arrays.stream(window).forEach(channel -> Arrays.fill(channel, 0.1));
        double[] features = WindowFeatures.of(window);
        assertTrue(Arrays.stream(features).allMatch(Double::isFinite), () -> Arrays.toString(features));
    }

    private static double[][] noise(long seed) {
        Random random = new Random(seed);
        double[][] window = new double[MotionSignal.CHANNELS][MotionSignal.WINDOW_TICKS];
        Arrays.stream(window).forEach(channel -> Arrays.setAll(channel, tick -> random.nextGaussian()));
        return window;
    }
}
