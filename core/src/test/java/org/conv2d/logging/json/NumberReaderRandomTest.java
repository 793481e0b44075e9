/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Numbers by chance against {@link Double#parseDouble}, bit for bit. */
class NumberReaderRandomTest {
    @Test
    void readDouble_shortestDecimalsOfRandomBits_asParseDouble() {
        forEachRandom("readDouble_shortestDecimalsOfRandomBits", 1_000_000, random -> Double.toString(finite(random)));
    }

    @Test
    void readDouble_seventeenDigitsWithExponent_asParseDouble() {
        forEachRandom("readDouble_seventeenDigitsWithExponent", 1_000_000, random -> {
            String digits = Long.toString(random.nextLong(10_000_000_000_000_000L, 100_000_000_000_000_000L));
            return digits.charAt(0) + "." + digits.substring(1) + 'e' + random.nextInt(-324, 309);
        });
    }

    @Test
    void readDouble_seventeenDigitsOfRandomBits_asParseDouble() {
        forEachRandom(
                "readDouble_seventeenDigitsOfRandomBits",
                5_000,
                random -> String.format(Locale.ROOT, "%.16e", finite(random)));
    }

    @Test
    void readDouble_shortDecimals_asParseDouble() {
        forEachRandom(
                "readDouble_shortDecimals",
                100_000,
                random ->
                        BigDecimal.valueOf(random.nextInt(), random.nextInt(12)).toPlainString());
    }

    @Test
    void readDouble_oneTo25DigitsWithPointAnywhere_asParseDouble() {
        forEachRandom("readDouble_oneTo25DigitsWithPointAnywhere", 200_000, random -> {
            StringBuilder number = new StringBuilder(digits(random, random.nextInt(1, 26)));
            if (number.length() > 1 && random.nextBoolean()) {
                number.insert(random.nextInt(1, number.length()), '.');
            }
            if (random.nextInt(4) > 0) {
                number.append("e").append(random.nextInt(-350, 311));
            }
            return random.nextBoolean()
                    ? number.toString()
                    : number.insert(0, '-').toString();
        });
    }

    @Test
    void readDouble_subnormals_asParseDouble() {
        forEachRandom("readDouble_subnormals", 50_000, random -> {
            double subnormal = Double.longBitsToDouble(random.nextLong(1L << random.nextInt(1, 54)));
            return Double.toString(subnormal);
        });
    }

    /** Half-way between two doubles in at most 19 digits, where the rule for ties decides, and one unit of the last digit beside. */
    @Test
    void readDouble_midpointsOfUpTo19Digits_asParseDouble() {
        forEachRandom("readDouble_midpointsOfUpTo19Digits", 100_000, random -> {
            int exponent = random.nextInt(-4, 24);
            BigInteger five = BigInteger.valueOf(5).pow(Math.abs(exponent));
            BigInteger odd54Bits = BigInteger.valueOf(random.nextLong(1L << 53, 1L << 54) | 1);
            BigInteger mantissa = exponent < 0
                    ? odd54Bits.multiply(five)
                    : odd54Bits.divide(five).setBit(0); // times 5ⁿ: still odd, and 54 bits but for a few
            int room = 63 - mantissa.bitLength();
            mantissa = mantissa.shiftLeft(room > 0 ? random.nextInt(room + 1) : 0);
            return mantissa.add(BigInteger.valueOf(random.nextInt(-1, 2))) + "e" + exponent;
        });
    }

    /** Half-way between any two doubles, in the up to 767 digits that this takes, and one unit of the last digit beside. */
    @Test
    void readDouble_midpointsInAllTheirDigits_asParseDouble() {
        forEachRandom("readDouble_midpointsInAllTheirDigits", 4_000, random -> {
            double lower = Math.abs(finite(random));
            double upper = Math.nextUp(lower);
            if (random.nextInt(4) == 0 || Double.isInfinite(upper)) {
                lower = Double.longBitsToDouble(random.nextLong(1L << random.nextInt(1, 53)));
                upper = Math.nextUp(lower);
            }
            BigDecimal middle = new BigDecimal(lower).add(new BigDecimal(upper)).divide(BigDecimal.valueOf(2));
            BigDecimal beside = BigDecimal.valueOf(random.nextInt(-1, 2), middle.scale());
            return middle.add(beside).toString();
        });
    }

    /** The first 15 to 25 digits of midpoints: as near to one as so many digits come. */
    @Test
    void readDouble_midpointsCut_asParseDouble() {
        forEachRandom("readDouble_midpointsCut", 10_000, random -> {
            double lower = Math.abs(finite(random));
            BigDecimal middle = new BigDecimal(lower).add(new BigDecimal(Math.ulp(lower) / 2));
            return middle.round(new MathContext(random.nextInt(15, 26))).toString();
        });
    }

    @Test
    void readDouble_randomCharactersOfNumbers_asParseDouble() {
        forEachRandom("readDouble_randomCharactersOfNumbers", 20_000, random -> {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append("0123456789..eE+--x \u00b2".charAt(random.nextInt(20)));
            }
            return text.toString();
        });
    }

    private static void forEachRandom(String test, int times, Function<SplittableRandom, String> number) {
        SplittableRandom random = new SplittableRandom(Seeded.random(test).nextLong());
        for (int i = 0; i < times; i++) {
            OracleDouble.check(number.apply(random));
        }
    }

    private static double finite(SplittableRandom random) {
        double value = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(value) ? value : finite(random);
    }

    private static String digits(SplittableRandom random, int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }
}
