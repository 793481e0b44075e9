/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.Predicate;

/**
 * The specification of {@code Double.toString} since JDK 19, carried out with {@code BigDecimal} and the JDK's parser
 * alone.
 *
 * <p>With n ≥ 2 the smallest number of digits for which a decimal parses as the value, the closest such decimal of n
 * digits is chosen.
 */
final class ShortestDecimal {
    private static final int ENOUGH_FOR_DOUBLE = 17;
    private static final int ENOUGH_FOR_FLOAT = 9;
    private static final BigDecimal PLAIN_FROM = new BigDecimal("0.001");
    private static final BigDecimal PLAIN_TO = new BigDecimal("10000000");

    private ShortestDecimal() {}

    static String of(double value) {
        double magnitude = Math.abs(value);
        Predicate<BigDecimal> parses = decimal -> Double.parseDouble(decimal.toString()) == magnitude;
        return sign(value) + shortest(new BigDecimal(magnitude), ENOUGH_FOR_DOUBLE, parses);
    }

    static String of(float value) {
        float magnitude = Math.abs(value);
        Predicate<BigDecimal> parses = decimal -> Float.parseFloat(decimal.toString()) == magnitude;
        return sign(value) + shortest(new BigDecimal(magnitude), ENOUGH_FOR_FLOAT, parses);
    }

    private static String sign(double value) {
        return Math.copySign(1, value) < 0 ? "-" : "";
    }

    private static String shortest(BigDecimal exact, int enough, Predicate<BigDecimal> parses) {
        if (exact.signum() == 0) {
            return "0.0";
        }
        int tooFew = 1;
        int known = enough;
        while (known - tooFew > 1) {
            int middle = (known + tooFew) / 2;
            if (closest(exact, middle, parses) == null) {
                tooFew = middle;
            } else {
                known = middle;
            }
        }
        return text(closest(exact, known, parses));
    }

    /** The closest decimal of so many digits that parses as the value, the even one of two; null when there is none. */
    private static BigDecimal closest(BigDecimal exact, int digits, Predicate<BigDecimal> parses) {
        BigDecimal closer = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        if (parses.test(closer)) {
            return closer;
        }
        RoundingMode away = closer.compareTo(exact) < 0 ? RoundingMode.CEILING : RoundingMode.FLOOR;
        BigDecimal other = exact.round(new MathContext(digits, away));
        return parses.test(other) ? other : null;
    }

    private static String text(BigDecimal decimal) {
        BigDecimal stripped = decimal.stripTrailingZeros();
        if (stripped.compareTo(PLAIN_FROM) >= 0 && stripped.compareTo(PLAIN_TO) < 0) {
            return (stripped.scale() > 0 ? stripped : stripped.setScale(1)).toPlainString();
        }
        String digits = stripped.unscaledValue().toString();
        String fraction = digits.length() == 1 ? "0" : digits.substring(1);
        return digits.charAt(0) + "." + fraction + "E" + (digits.length() - 1 - stripped.scale());
    }
}
