/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

/** The powers of ten that a {@code double} holds exactly: 10⁰ to 10²². */
final class PowersOfTen {
    static final int MAX_EXACT_DOUBLE = 22;

    private static final double[] DOUBLES = new double[MAX_EXACT_DOUBLE + 1];

    static {
        DOUBLES[0] = 1;
        for (int n = 1; n < DOUBLES.length; n++) {
            DOUBLES[n] = 10 * DOUBLES[n - 1]; // exact: 5²² < 2⁵³
        }
    }

    private PowersOfTen() {}

    static double asDouble(int n) {
        return DOUBLES[n];
    }
}
