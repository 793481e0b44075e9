/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

import java.util.Random;
import java.util.function.DoubleConsumer;

/** Floating-point numbers to try, all of them finite. */
final class FloatingSamples {
    /**
     * Line by line: where notations meet; what other printers got wrong; two digits where one would parse; the ends
     * of the range; halves between two doubles (two lines); results of calculations; where the fast road gets a ninth
     * digit.
     */
    private static final String KNOWN_TROUBLE = """
            0.0 2.0E-3 1.0E-3 9999999.999999998 1.0E7
            2.0E23 1.0E23 8.41E21 2.2E-322 9.5367431640625E-7
            4.9E-324 9.9E-324 1.5E-323 9.9E-323
            2.2250738585072014E-308 2.225073858507201E-308 1.7976931348623157E308
            9007199254740991 9007199254740993 9007199254740995
            4503599627370497.5 2251799813685248.25 1125899906842624.125
            0.30000000000000004 0.3333333333333333 33.333333333333336
            99999999 999999999 0.99999999 0.999999999 1.99999999 19999999.9
            """;

    private FloatingSamples() {}

    /**
     * Every power of two and of ten and what is around it, the ends of the range, and what has gone wrong elsewhere.
     */
    static void hostile(DoubleConsumer sink) {
        for (String text : KNOWN_TROUBLE.split("\\s+")) {
            neighbours(Double.parseDouble(text), 3, sink);
        }
        for (int exponent = -1074; exponent <= 1023; exponent++) {
            neighbours(Math.scalb(1.0, exponent), 3, sink);
        }
        for (int exponent = -324; exponent <= 308; exponent++) {
            neighbours(Double.parseDouble("1E" + exponent), 3, sink);
            neighbours(Double.parseDouble("9.5E" + (exponent - 1)), 1, sink);
        }
        for (int bits = 0; bits < 2000; bits++) {
            sink.accept(Double.longBitsToDouble(bits));
            sink.accept(Double.MAX_VALUE - bits * Math.ulp(Double.MAX_VALUE));
        }
    }

    /** Any finite value, by its bits. */
    static double anyBits(Random random) {
        double value;
        do {
            value = Double.longBitsToDouble(random.nextLong());
        } while (!Double.isFinite(value));
        return value;
    }

    /** Any finite value, by its bits. */
    static float anyFloatBits(Random random) {
        float value;
        do {
            value = Float.intBitsToFloat(random.nextInt());
        } while (!Float.isFinite(value));
        return value;
    }

    /** A short decimal, its neighbour once in a while, or the result of a short calculation. */
    static double logLike(Random random) {
        long digits = random.nextLong(pow10(random.nextInt(1, 15)));
        double decimal =
                Double.parseDouble((random.nextInt(8) == 0 ? "-" : "") + digits + "E" + random.nextInt(-24, 9));
        return switch (random.nextInt(8)) {
            case 0 -> Math.nextUp(decimal);
            case 1 -> Math.nextDown(decimal);
            case 2 -> decimal / random.nextInt(1, 1000);
            case 3 -> random.nextDouble();
            default -> decimal;
        };
    }

    private static void neighbours(double value, int count, DoubleConsumer sink) {
        long bits = Double.doubleToRawLongBits(value);
        for (long near = bits - count; near <= bits + count; near++) {
            double neighbour = Double.longBitsToDouble(near);
            if (Double.isFinite(neighbour)) {
                sink.accept(neighbour);
                sink.accept(-neighbour);
            }
        }
    }

    private static long pow10(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }
}
