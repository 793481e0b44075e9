/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Judged by the JDK: {@code Double.parseDouble} and {@code Long.parseLong} of the same text. */
class NumberScanTest {

    private final NumberScan scan = new NumberScan();

    /** Reads a number that stands among other things; whatever it is, its end has to be found. */
    private void read(String number, String behind) {
        char[] text = ("[" + number + behind).toCharArray();
        assertEquals(number.length() + 1, scan.read(text, 1), number);
    }

    private void assertReadsAsByTheJdk(String number) {
        read(number, ",\"x\":1234567890}");
        if (!scan.isShort()) {
            return;
        }
        assertEquals(
                Double.doubleToRawLongBits(Double.parseDouble(number)),
                Double.doubleToRawLongBits(NumberScan.valueOf(scan.mantissa(), scan.exponent())),
                number);
        assertEquals(!number.matches(".*[.eE].*"), scan.isInteger(), number);
        if (scan.isInteger()) {
            assertEquals(Long.parseLong(number), scan.mantissa(), number);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "7",
                "-7",
                "42",
                "1234",
                "12345",
                "-123456789",
                "999999999999999999",
                "0.0",
                "0.5",
                "-0.5",
                "12.34",
                "1234.5678",
                "12345.678912345",
                "1e3",
                "1E-3",
                "-1.5e+10",
                "4.9E-324",
                "1.7976931348623157E308",
                "1e400",
                "1e-400",
                "0.000000000000000000001234567890123456",
                "10000000000000000.5"
            })
    void read_shortNumber_isTheJdks(String number) {
        assertReadsAsByTheJdk(number);
        assertTrue(scan.isShort(), number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-0",
                "-0.0",
                "-0e5",
                "1234567890123456789",
                "9223372036854775807",
                "1234567890.1234567890",
                "1e99999"
            })
    void read_numberForTheReader_isNotShortButItsEndIsFound(String number) {
        read(number, "}");
        assertFalse(scan.isShort(), number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "1.", "1e", "1e+", "-.5"})
    void read_malformed_isNotShort(String text) {
        scan.read((text + ",").toCharArray(), 0);
        assertFalse(scan.isShort(), text);
    }

    @Test
    void read_atTheEndOfTheChars_needsOneBehindOnly() {
        read("12345678", "}");
        assertEquals(12345678, scan.mantissa());
    }

    @Test
    void read_randomNumbers_areTheJdks() {
        Random random = Seeded.random("NumberScan");
        for (int i = 0; i < 200_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertReadsAsByTheJdk(Double.toString(value));
            }
            double logged = random.nextGaussian() * Math.pow(10, random.nextInt(12) - 5);
            assertReadsAsByTheJdk(Double.toString(logged));
            assertReadsAsByTheJdk(new BigDecimal(logged)
                    .setScale(random.nextInt(12), RoundingMode.HALF_UP)
                    .toPlainString());
            assertReadsAsByTheJdk(Long.toString(random.nextLong() >> random.nextInt(64)));
        }
    }
}
