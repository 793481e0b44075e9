/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.training;

import java.util.SplittableRandom;

/**
 * Points in the plane on the arms of a spiral, with noise, and which arm each is on. The same seed gives the same points
 * on every platform.
 */
@SuppressWarnings("ArrayRecordComponent") // a data carrier, never compared
record Spiral(double[][] points, int[] arms) {
    static final int ARMS = 3;

    private static final double TURNS = 0.6;
    private static final double NOISE = 0.15;

    static Spiral of(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] points = new double[size][];
        int[] arms = new int[size];
        for (int i = 0; i < size; i++) {
            arms[i] = i % ARMS;
            double radius = StrictMath.sqrt(random.nextDouble());
            double angle = 2 * StrictMath.PI * (TURNS * radius + (double) arms[i] / ARMS)
                    + NOISE * (2 * random.nextDouble() - 1);
            points[i] = new double[] {radius * StrictMath.cos(angle), radius * StrictMath.sin(angle)};
        }
        return new Spiral(points, arms);
    }

    int size() {
        return arms.length;
    }
}
