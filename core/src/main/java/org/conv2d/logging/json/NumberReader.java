/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

/**
 * Reads JSON numbers where they stand, in a builder or in ASCII bytes, from {@code from} to {@code to} exclusive.
 *
 * <p>Stateless and thread-safe. Allocates nothing for a number of up to 19 significant digits, and for nearly every longer
 * one; a longer one that lies all but half-way between two doubles is copied for {@link Double#parseDouble}.
 *
 * <p>Text that is no JSON number is the caller's mistake. It reads as {@code Double.parseDouble} reads it, which nearly always is
 * a {@link NumberFormatException}. Nothing outside the range is looked at; a range outside the text is an {@link
 * IndexOutOfBoundsException}.
 */
public final class NumberReader {

    private NumberReader() {}

    /**
     * Whether the number has neither a point nor an exponent, and fits a {@code long}. An integer beyond is to be read as
     * a {@code double}; {@code -0} is the integer 0, and only {@link #readDouble} keeps its sign.
     */
    public static boolean isInteger(StringBuilder text, int from, int to) {
        return IntegerScan.isInteger(NumberSource.BUILDER, text, from, to);
    }

    /** As {@link #isInteger(StringBuilder, int, int)}. */
    public static boolean isInteger(byte[] text, int from, int to) {
        return IntegerScan.isInteger(NumberSource.BYTES, text, from, to);
    }

    /**
     * The number as a {@code long}: exact when it {@linkplain #isInteger is an integer}, else its {@code double} cut towards zero, and
     * the nearer end of the range beyond it.
     */
    public static long readLong(StringBuilder text, int from, int to) {
        return IntegerScan.isInteger(NumberSource.BUILDER, text, from, to)
                ? IntegerScan.read(NumberSource.BUILDER, text, from, to)
                : (long) readDouble(text, from, to);
    }

    /** As {@link #readLong(StringBuilder, int, int)}. */
    public static long readLong(byte[] text, int from, int to) {
        return IntegerScan.isInteger(NumberSource.BYTES, text, from, to)
                ? IntegerScan.read(NumberSource.BYTES, text, from, to)
                : (long) readDouble(text, from, to);
    }

    /**
     * The {@code double} nearest to the number, ties to even: to the bit what {@link Double#parseDouble} makes of the same text.
     * Infinite from half an ulp beyond {@link Double#MAX_VALUE}, zero up to half of {@link Double#MIN_VALUE}.
     */
    public static double readDouble(StringBuilder text, int from, int to) {
        return DoubleScan.read(NumberSource.BUILDER, text, from, to);
    }

    /** As {@link #readDouble(StringBuilder, int, int)}. */
    public static double readDouble(byte[] text, int from, int to) {
        return ByteScan.readDouble(text, from, to);
    }

    /**
     * The {@code double} that a reader of a line gets for a float: 0.1 for {@code 0.1f}, whose shortest decimal is written, and not
     * 0.10000000149. A float that is not finite stays what it is. Allocates nothing.
     */
    public static double asWritten(float value) {
        int magnitude = Float.floatToRawIntBits(Math.abs(value));
        if (magnitude == 0 || !Float.isFinite(value)) {
            return value;
        }
        double written = DecimalToDouble.of(FloatDecimal.digits(magnitude), FloatDecimal.exponent(magnitude));
        return value < 0 ? -written : written;
    }
}
