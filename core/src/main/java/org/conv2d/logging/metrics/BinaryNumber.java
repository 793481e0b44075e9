/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import java.math.BigInteger;

/** The number {@code units · 2^exponent}; units are odd, or both are zero, so that equal numbers are equal objects. */
record BinaryNumber(BigInteger units, int exponent) {
    static BinaryNumber of(BigInteger units, int exponent) {
        if (units.signum() == 0) {
            return new BinaryNumber(BigInteger.ZERO, 0);
        }
        int zeros = units.getLowestSetBit();
        return new BinaryNumber(units.shiftRight(zeros), exponent + zeros);
    }
}
