/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberWriterFloatTest {
    /** The distance between samples, in bits, that gives a million positive floats; prime, so that mantissas differ. */
    private static final int STRIDE = 2_003;

    @Test
    void write_hostileValues_areShortestAndClosest() {
        FloatingSamples.hostile(value -> {
            if (Float.isFinite((float) value)) {
                assertShortest((float) value);
            }
        });
        for (int exponent = 0; exponent < 255; exponent++) {
            for (int near = -3; near <= 3; near++) {
                assertShortest(Float.intBitsToFloat(Math.max((exponent << 23) + near, 0)));
            }
        }
    }

    @Test
    void write_randomBits_areShortestAndClosest() {
        Random random = Seeded.random("write_randomBits (float)");
        for (int i = 0; i < 60_000; i++) {
            assertShortest(FloatingSamples.anyFloatBits(random));
        }
    }

    @Test
    void write_logLikeDecimals_areShortestAndClosest() {
        Random random = Seeded.random("write_logLikeDecimals (float)");
        for (int i = 0; i < 60_000; i++) {
            assertShortest((float) FloatingSamples.logLike(random));
        }
    }

    @Test
    void write_millionFloatsOverTheWholeRange_areShortestAndClosest() {
        int offset = Seeded.random("write_millionFloats").nextInt(STRIDE);
        int infinity = Float.floatToRawIntBits(Float.POSITIVE_INFINITY);
        for (int bits = offset; bits < infinity; bits += STRIDE) {
            assertShortest(Float.intBitsToFloat(bits));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.0, 0.0",
        "-0.0, -0.0",
        "0.1, 0.1",
        "16777216, 1.6777216E7",
        "33554432, 3.3554432E7",
        "9999999, 9999999.0",
        "0.001, 0.001",
        "0.0009999999, 9.999999E-4",
        "1.4e-45, 1.4E-45",
        "9.8e-45, 9.8E-45",
        "-1.17549435e-38, -1.1754944E-38",
        "3.4028235e38, 3.4028235E38"
    })
    void write_example_readsAsInTheJdk(float value, String expected) {
        assertEquals(expected, Written.of(value));
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void write_nonFinite_isNull(float value) {
        assertEquals("null", Written.of(value));
    }

    private static void assertShortest(float value) {
        String text = Written.of(value);
        assertEquals(ShortestDecimal.of(value), text, () -> Float.toHexString(value));
        assertEquals(Float.floatToRawIntBits(value), Float.floatToRawIntBits(Float.parseFloat(text)), text);
    }
}
