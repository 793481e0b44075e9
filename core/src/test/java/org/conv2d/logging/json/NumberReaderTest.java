/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "7", "-12", "999999999999999999", "9223372036854775807", "-9223372036854775808"})
    void isInteger_digitsThatFitALong_true(String number) {
        assertTrue(isInteger(number));
        assertEquals(Long.parseLong(number), readLong(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.0", "1e3", "1E3", "-0.0", "9223372036854775808", "-9223372036854775809", "9999999999999999999"
            })
    void isInteger_pointOrExponentOrBeyondALong_false(String number) {
        assertFalse(isInteger(number));
    }

    @Test
    void isInteger_twentyDigitsThatWrapAround_false() {
        assertFalse(isInteger("18446744073709551617"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "--1", "+1", "1a", " 1", "/", ":"})
    void isInteger_malformed_false(String text) {
        assertFalse(isInteger(text));
    }

    @Test
    void readLong_beyondRange_saturates() {
        assertEquals(Long.MAX_VALUE, readLong("9223372036854775808"));
        assertEquals(Long.MIN_VALUE, readLong("-9223372036854775809"));
        assertEquals(Long.MAX_VALUE, readLong("18446744073709551617"));
        assertEquals(Long.MAX_VALUE, readLong("1e400"));
        assertEquals(Long.MIN_VALUE, readLong("-1e19"));
    }

    @Test
    void readLong_decimal_cutTowardsZero() {
        assertEquals(2, readLong("2.9"));
        assertEquals(-2, readLong("-2.9"));
        assertEquals(1500, readLong("1.5e3"));
    }

    @Test
    void readDouble_negativeZero_keepsItsSign() {
        for (String zero : new String[] {"-0", "-0.0", "-0e5", "-0.000e-400", "-1e-400"}) {
            assertEquals(-0.0, readDouble(zero), zero);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.0",
                "0e999999999999",
                "1e005",
                "1E+005",
                "1e-005",
                "1e0000000000000000000000000000001",
                "9007199254740992",
                "9007199254740993",
                "9007199254740993e0",
                "9007199254740993e22",
                "9007199254740992e-22",
                "9007199254740992e23",
                "1.7976931348623157e308",
                "1.7976931348623158e308",
                "1.7976931348623159e308",
                "1e308",
                "1e309",
                "18446744073709551615e290",
                "2.2250738585072014e-308",
                "2.2250738585072011e-308",
                "2.225073858507201136e-308",
                "4.9e-324",
                "2.4703282292062327e-324",
                "2.4703282292062328e-324",
                "9999999999999999999e-342",
                "9999999999999999999e-343",
                "1e-342",
                "1e-99999999999999999999",
                "1e99999999999999999999",
                "0.1e-9223372036854775808",
                "9999999999999999999",
                "10000000000000000000",
                "99999999999999999999",
                "1000000000000000000000000",
                "0.0000000000000000000000001",
                "0.00000000000000000001234567890123456789"
            })
    void readDouble_edges_asParseDouble(String number) {
        OracleDouble.check(number);
        OracleDouble.check('-' + number);
    }

    @Test
    void readDouble_exponentMakesUpForZeros_asParseDouble() {
        for (int zeros : new int[] {10, 100, 300, 1000, 100_000}) {
            OracleDouble.check("0." + "0".repeat(zeros) + "123e" + (zeros + 2));
            OracleDouble.check("123" + "0".repeat(zeros) + "e-" + zeros);
            OracleDouble.check("0".repeat(zeros) + "1.5");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "-.",
                "1e",
                "1e+",
                "1e-",
                "e5",
                ".e5",
                "1.2.3",
                "1..2",
                "1e5.0",
                "1e5e5",
                "--1",
                "+1",
                "0x10",
                "NaN",
                "Infinity",
                "1d",
                "1f",
                " 1",
                "1 ",
                "5.",
                ".5",
                "007",
                "1,5",
                "1/",
                "1:",
                "12345678/",
                "0.1234567:",
                "0.123456781234567a",
                "null"
            })
    void readDouble_malformed_asParseDouble(String text) {
        OracleDouble.check(text);
    }

    @Test
    void readDouble_otherDigitsAndBytes_numberFormatException() {
        StringBuilder arabic = new StringBuilder("\u0661\u0662");
        assertThrows(NumberFormatException.class, () -> NumberReader.readDouble(arabic, 0, 2));
        StringBuilder wide = new StringBuilder("1\u0165" + "5"); // U+0165 ends in the bits of an e
        assertThrows(NumberFormatException.class, () -> NumberReader.readDouble(wide, 0, 3));
        byte[] high = {'1', (byte) 0xb2, (byte) 0xe5};
        assertThrows(NumberFormatException.class, () -> NumberReader.readDouble(high, 0, 3));
    }

    @Test
    void read_rangeOutsideTheText_indexOutOfBounds() {
        StringBuilder builder = new StringBuilder("123");
        byte[] bytes = {'1', '2', '3'};
        assertThrows(IndexOutOfBoundsException.class, () -> NumberReader.readDouble(builder, 1, 4));
        assertThrows(IndexOutOfBoundsException.class, () -> NumberReader.readDouble(bytes, 1, 4));
        assertThrows(IndexOutOfBoundsException.class, () -> NumberReader.readLong(builder, -1, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> NumberReader.readLong(bytes, -1, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> NumberReader.readDouble(builder, 2, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> NumberReader.readDouble(bytes, 2, 1));
    }

    /** Both sources, with digits on either side that do not belong to the number. */
    private static boolean isInteger(String text) {
        String padded = "12" + text + "34567890";
        boolean integer = NumberReader.isInteger(new StringBuilder(padded), 2, 2 + text.length());
        assertEquals(integer, NumberReader.isInteger(padded.getBytes(StandardCharsets.UTF_8), 2, 2 + text.length()));
        return integer;
    }

    private static long readLong(String text) {
        String padded = "12" + text + "34567890";
        long value = NumberReader.readLong(new StringBuilder(padded), 2, 2 + text.length());
        assertEquals(value, NumberReader.readLong(padded.getBytes(StandardCharsets.UTF_8), 2, 2 + text.length()));
        return value;
    }

    private static double readDouble(String text) {
        OracleDouble.check(text);
        return NumberReader.readDouble(new StringBuilder(text), 0, text.length());
    }
}
