/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import java.util.Random;

/** A semi-Markov chain of gaits: which gait follows which, and how many ticks of the sampling clock a bout lasts. */
final class GaitChain {
    private static final double[][] NEXT = {
        {0.00, 0.50, 0.30, 0.20},
        {0.35, 0.00, 0.35, 0.30},
        {0.30, 0.20, 0.00, 0.50},
        {0.35, 0.30, 0.35, 0.00},
    };

    private final Random random;
    private final int minimumBoutTicks;
    private final double meanExtraTicks;
    private Gait gait;
    private int remainingTicks;

    GaitChain(Random random, int minimumBoutTicks, double meanExtraTicks) {
        this.random = random;
        this.minimumBoutTicks = minimumBoutTicks;
        this.meanExtraTicks = meanExtraTicks;
        this.gait = Gait.ALL.get(random.nextInt(Gait.COUNT));
        this.remainingTicks = boutTicks();
    }

    Gait gait() {
        return gait;
    }

    /** Moves on by one tick; true when a new bout begins with it. */
    boolean advance() {
        if (--remainingTicks > 0) {
            return false;
        }
        double[] row = NEXT[gait.label()];
        double draw = random.nextDouble();
        int next = 0;
        for (double cumulated = row[0]; draw >= cumulated && next < row.length - 1; cumulated += row[next]) {
            next++;
        }
        gait = Gait.ALL.get(next);
        remainingTicks = boutTicks();
        return true;
    }

    private int boutTicks() {
        return minimumBoutTicks + (int) (-meanExtraTicks * Math.log(1 - random.nextDouble()));
    }
}
