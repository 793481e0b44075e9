/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import java.util.Random;

/**
 * A generator of motion recordings: six channels at 50 Hz, harmonic sums per gait with a pace and a vigour that are drawn
 * anew for each bout and wander within it, plus sensor noise.
 *
 * <p>A window's true gait is the one it holds longest. The same seed gives the same recording.
 */
final class MotionSignal {
    static final int CHANNELS = 6;
    static final int WINDOW_TICKS = 64;
    static final double TICKS_PER_SECOND = 50;

    private static final double NOISE = 0.95;
    private static final double BOUT_SPREAD = 0.10;
    private static final double WANDER = 0.03;
    private static final double WANDER_MEMORY = 0.98;

    private final Random random;
    private final GaitChain chain;
    private double strides;
    private double boutPace;
    private double boutVigour;
    private double pace;
    private double vigour;

    private MotionSignal(long seed) {
        random = new Random(seed);
        chain = new GaitChain(random, 8 * WINDOW_TICKS, 12.0 * WINDOW_TICKS);
        startBout();
    }

    static Recording record(long seed, int windows) {
        MotionSignal signal = new MotionSignal(seed);
        double[][][] samples = new double[windows][CHANNELS][WINDOW_TICKS];
        int[] gaits = new int[windows];
        for (int w = 0; w < windows; w++) {
            gaits[w] = signal.fill(samples[w]);
        }
        return new Recording(samples, gaits);
    }

    private int fill(double[][] window) {
        int[] ticksOf = new int[Gait.COUNT];
        for (int tick = 0; tick < WINDOW_TICKS; tick++) {
            Gait gait = chain.gait();
            ticksOf[gait.label()]++;
            for (int channel = 0; channel < CHANNELS; channel++) {
                window[channel][tick] = vigour * gait.motion(channel, strides) + NOISE * random.nextGaussian();
            }
            advance(gait);
        }
        int longest = 0;
        for (int g = 1; g < ticksOf.length; g++) {
            longest = ticksOf[g] > ticksOf[longest] ? g : longest;
        }
        return longest;
    }

    private void advance(Gait gait) {
        strides += pace * gait.strideHertz() / TICKS_PER_SECOND;
        pace = wander(pace, boutPace);
        vigour = wander(vigour, boutVigour);
        if (chain.advance()) {
            startBout();
        }
    }

    private double wander(double value, double home) {
        return home + WANDER_MEMORY * (value - home) + WANDER * random.nextGaussian();
    }

    private void startBout() {
        boutPace = 1 + BOUT_SPREAD * random.nextGaussian();
        boutVigour = 1 + BOUT_SPREAD * random.nextGaussian();
        pace = boutPace;
        vigour = boutVigour;
    }
}
