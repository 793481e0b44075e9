/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.canonical;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.conv2d.logging.json.NumberWriter;

/**
 * Numbers as canonical JSON can hold them: those that a double holds without loss. Others, such as a seed of 64 bits, become
 * text, as RFC 8785, appendix D, asks for, so that two of them are never taken for the same. Stateless.
 */
final class PlainNumber {

    /** Beyond this integers are not told apart by a double: 2⁵³. */
    private static final long MAX_EXACT = 1L << 53;

    private PlainNumber() {}

    /** A {@code Long}, a {@code Double} or a {@code String}; null for a kind of number that is not known. */
    static Object of(String path, Number number) {
        if (number instanceof Double || number instanceof Float) {
            return ofFloating(path, number);
        }
        if (number instanceof BigDecimal decimal) {
            return ofDecimal(decimal);
        }
        if (number instanceof BigInteger integer) {
            return integer.bitLength() < Long.SIZE ? ofLong(integer.longValue()) : integer.toString();
        }
        String text = number.toString();
        return isInteger(text) ? of(path, new BigInteger(text)) : null; // Long, Integer, …, AtomicLong, LongAdder
    }

    private static boolean isInteger(String text) {
        int digits = text.startsWith("-") ? 1 : 0;
        return text.length() > digits && text.chars().skip(digits).allMatch(c -> c >= '0' && c <= '9');
    }

    private static Object ofLong(long value) {
        return value >= -MAX_EXACT && value <= MAX_EXACT ? (Object) value : Long.toString(value);
    }

    /** A float counts as the decimal it is written as, for that is what other readers of the configuration see. */
    private static Object ofFloating(String path, Number number) {
        double value = number instanceof Float single ? asWritten(single) : number.doubleValue();
        if (!Double.isFinite(value)) {
            throw new CanonicalFormException(
                    path, "is " + number + ", which JSON has no number for; give a finite number, null or text");
        }
        return value;
    }

    private static double asWritten(float value) {
        if (!Float.isFinite(value)) {
            return value;
        }
        StringBuilder text = new StringBuilder();
        NumberWriter.append(text, value);
        return Double.parseDouble(text.toString());
    }

    private static Object ofDecimal(BigDecimal decimal) {
        double nearest = decimal.doubleValue();
        return Double.isFinite(nearest) && isWrittenAs(nearest, decimal)
                ? (Object) nearest
                : decimal.stripTrailingZeros().toString();
    }

    private static boolean isWrittenAs(double value, BigDecimal decimal) {
        StringBuilder text = new StringBuilder();
        NumberWriter.append(text, value);
        return new BigDecimal(text.toString()).compareTo(decimal) == 0;
    }
}
