/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberWriterDoubleTest {
    @Test
    void write_hostileValues_areShortestAndClosest() {
        FloatingSamples.hostile(NumberWriterDoubleTest::assertShortest);
    }

    @Test
    void write_randomBits_areShortestAndClosest() {
        Random random = Seeded.random("write_randomBits");
        for (int i = 0; i < 60_000; i++) {
            assertShortest(FloatingSamples.anyBits(random));
        }
    }

    @Test
    void write_logLikeDecimals_areShortestAndClosest() {
        Random random = Seeded.random("write_logLikeDecimals");
        for (int i = 0; i < 100_000; i++) {
            assertShortest(FloatingSamples.logLike(random));
        }
    }

    /** The digits a person typed come back, up to the 15 that a double keeps. */
    @Test
    void write_decimalOfUpTo15Digits_comesBackAsTyped() {
        Random random = Seeded.random("write_decimalOfUpTo15Digits");
        for (int i = 0; i < 100_000; i++) {
            String typed = random.nextInt(1, 10_000_000) + "." + random.nextInt(0, 10_000_000) + "5";
            assertEquals(typed, Written.of(Double.parseDouble(typed)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.0, 0.0",
        "-0.0, -0.0",
        "1, 1.0",
        "-1, -1.0",
        "100, 100.0",
        "0.001, 0.001",
        "0.002, 0.002",
        "0.0009999999999999998, 9.999999999999998E-4",
        "9999999, 9999999.0",
        "9999999.999999998, 9999999.999999998",
        "1e7, 1.0E7",
        "1e10, 1.0E10",
        "0.00001234, 1.234E-5",
        "2e23, 2.0E23",
        "4.9e-324, 4.9E-324",
        "-1.7976931348623157e308, -1.7976931348623157E308",
        "-2.2250738585072014e-308, -2.2250738585072014E-308",
        "9007199254740993, 9.007199254740992E15"
    })
    void write_example_readsAsInTheJdk(double value, String expected) {
        assertEquals(expected, Written.of(value));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void write_nonFinite_isNull(double value) {
        assertEquals("null", Written.of(value));
    }

    private static void assertShortest(double value) {
        String text = Written.of(value);
        assertEquals(ShortestDecimal.of(value), text, () -> Double.toHexString(value));
        assertEquals(Double.doubleToRawLongBits(value), Double.doubleToRawLongBits(Double.parseDouble(text)), text);
    }
}
