/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

/**
 * The powers of ten that a {@code long} holds (10⁰ to 10¹⁸) and those that a {@code double} holds exactly (10⁰ to
 * 10²²).
 */
final class PowersOfTen {
    static final int MAX_EXACT_DOUBLE = 22;

    private static final long[] LONGS = new long[19];
    private static final double[] DOUBLES = new double[MAX_EXACT_DOUBLE + 1];

    static {
        LONGS[0] = 1;
        for (int n = 1; n < LONGS.length; n++) {
            LONGS[n] = 10 * LONGS[n - 1];
        }
        DOUBLES[0] = 1;
        for (int n = 1; n < DOUBLES.length; n++) {
            DOUBLES[n] = 10 * DOUBLES[n - 1]; // exact: 5²² < 2⁵³
        }
    }

    private PowersOfTen() {}

    static long asLong(int n) {
        return LONGS[n];
    }

    static double asDouble(int n) {
        return DOUBLES[n];
    }
}
