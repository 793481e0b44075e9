/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class SchubfachTableTest {
    private static final BigDecimal THREE_QUARTERS = new BigDecimal("0.75");

    @Test
    void table_everyPowerOfTen_isTheNextNumberAboveIts126Bits() {
        for (int n = -342; n <= 324; n++) {
            BigInteger g = BigInteger.valueOf(SchubfachTable.high(n))
                    .shiftLeft(63)
                    .add(BigInteger.valueOf(SchubfachTable.low(n)));
            BigDecimal unit = powerOf2(Logarithms.floorLog2OfPowerOf10(n) - 125);
            BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(n);
            assertEquals(126, g.bitLength());
            assertTrue(new BigDecimal(g.subtract(BigInteger.ONE)).multiply(unit).compareTo(power) <= 0);
            assertTrue(new BigDecimal(g).multiply(unit).compareTo(power) > 0);
        }
    }

    @Test
    void logarithms_everyExponentInRange_areTheFloor() {
        for (int n = -1100; n <= 1100; n++) {
            BigDecimal power = powerOf2(n);
            assertEquals(floorLog10(power), Logarithms.floorLog10OfPowerOf2(n));
            assertEquals(floorLog10(power.multiply(THREE_QUARTERS)), Logarithms.floorLog10OfThreeQuartersOfPowerOf2(n));
        }
        for (int n = -350; n <= 350; n++) {
            int floor = Logarithms.floorLog2OfPowerOf10(n);
            BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(n);
            assertTrue(
                    powerOf2(floor).compareTo(power) <= 0 && powerOf2(floor + 1).compareTo(power) > 0);
        }
    }

    private static BigDecimal powerOf2(int n) {
        BigDecimal power = new BigDecimal(BigInteger.ONE.shiftLeft(Math.abs(n)));
        return n < 0 ? new BigDecimal(BigInteger.valueOf(5).pow(-n)).scaleByPowerOfTen(n) : power;
    }

    private static int floorLog10(BigDecimal value) {
        return value.precision() - value.scale() - 1;
    }
}
