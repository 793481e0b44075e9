/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import java.util.Random;

/** Values that a distribution would rather not see. */
final class HostileValues {
    private static final double[] SPECIAL = {
        0,
        -0.0,
        1,
        -1,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        1e9 + 4,
        Math.nextDown(2.0),
        2
    };

    private HostileValues() {}

    static double[] of(Random random, int size) {
        int shape = random.nextInt(6);
        double scale = Math.pow(10, random.nextInt(40) - 20);
        return random.doubles(size)
                .map(u -> switch (shape) {
                    case 0 -> scale * u;
                    case 1 -> scale * Math.exp(4 * random.nextGaussian());
                    case 2 -> scale * random.nextGaussian();
                    case 3 -> Double.longBitsToDouble(random.nextLong());
                    case 4 -> SPECIAL[random.nextInt(SPECIAL.length)];
                    default -> 1e9 + random.nextInt(20);
                })
                .toArray();
    }
}
