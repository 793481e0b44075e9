/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

/**
 * Writes numbers as JSON: integers as they are, floating-point numbers as the shortest decimal that parses as the
 * same value.
 *
 * <p>The text of a {@code double} or {@code float} is that of {@code Double.toString} and {@code Float.toString} in
 * JDK 19 and later, on any JDK: {@code 0.1}, {@code 100.0}, {@code 1.0E10}, {@code -0.0}. JSON has no NaN and no
 * infinities: they are written as {@code null}, and what else to say about them is up to the caller.
 *
 * <p>The caller sees to it that the buffer has room for the longest number of the type ({@link #MAX_LONG_BYTES},
 * {@link #MAX_DOUBLE_BYTES}, {@link #MAX_FLOAT_BYTES}) at the position, however short the number is: the bytes of
 * that room behind the returned position may have been overwritten. Thread-safe and free of allocation.
 */
public final class NumberWriter {
    /** The length of {@code -9223372036854775808}. */
    public static final int MAX_LONG_BYTES = 20;

    /** The length of {@code -2.2250738585072014E-308}. */
    public static final int MAX_DOUBLE_BYTES = 24;

    /** The length of {@code -1.17549435E-38}. */
    public static final int MAX_FLOAT_BYTES = 15;

    private static final long DOUBLE_INFINITY = 0x7ff0_0000_0000_0000L;
    private static final int FLOAT_INFINITY = 0x7f80_0000;

    /** For text that is appended: it goes through bytes, and each thread keeps an array for them. */
    private static final ThreadLocal<byte[]> BYTES = ThreadLocal.withInitial(() -> new byte[MAX_DOUBLE_BYTES]);

    private NumberWriter() {}

    /** Writes an integer, and returns the position after it. */
    public static int write(byte[] buffer, int position, long value) {
        return IntegerLayout.write(buffer, position, value);
    }

    /** Writes the shortest decimal of a value, or {@code null}, and returns the position after it. */
    public static int write(byte[] buffer, int position, double value) {
        long bits = Double.doubleToRawLongBits(value);
        long magnitude = bits & Long.MAX_VALUE;
        buffer[position] = '-';
        int start = position + (int) (bits >>> 63);
        int exponent = ShortDecimal.exponent(magnitude);
        int digits = ShortDecimal.digits(Math.abs(value), exponent);
        if (digits != ShortDecimal.NONE) {
            return DecimalLayout.writeShort(buffer, start, digits, exponent);
        }
        return magnitude < DOUBLE_INFINITY ? writeLong(buffer, start, magnitude) : writeText(buffer, position, "null");
    }

    /** Writes what is no short decimal; out of line, for it is rare and large. */
    private static int writeLong(byte[] buffer, int position, long magnitude) {
        if (magnitude == 0) {
            return writeText(buffer, position, "0.0");
        }
        return DecimalLayout.writeSeventeen(
                buffer, position, DoubleDecimal.digits(magnitude), DoubleDecimal.exponent(magnitude));
    }

    /** Writes the shortest decimal of a value, or {@code null}, and returns the position after it. */
    public static int write(byte[] buffer, int position, float value) {
        int bits = Float.floatToRawIntBits(value);
        int magnitude = bits & Integer.MAX_VALUE;
        buffer[position] = '-';
        int start = position + (bits >>> 31);
        if (magnitude >= FLOAT_INFINITY) {
            return writeText(buffer, position, "null");
        }
        if (magnitude == 0) {
            return writeText(buffer, start, "0.0");
        }
        return DecimalLayout.writeNine(buffer, start, FloatDecimal.digits(magnitude), FloatDecimal.exponent(magnitude));
    }

    /** Appends the shortest decimal of a value, or {@code null}. */
    public static void append(StringBuilder text, double value) {
        byte[] buffer = BYTES.get();
        append(text, buffer, write(buffer, 0, value));
    }

    /** Appends the shortest decimal of a value, or {@code null}. */
    public static void append(StringBuilder text, float value) {
        byte[] buffer = BYTES.get();
        append(text, buffer, write(buffer, 0, value));
    }

    private static void append(StringBuilder text, byte[] ascii, int end) {
        for (int i = 0; i < end; i++) {
            text.append((char) ascii[i]);
        }
    }

    private static int writeText(byte[] buffer, int position, String text) {
        for (int i = 0; i < text.length(); i++) {
            buffer[position + i] = (byte) text.charAt(i);
        }
        return position + text.length();
    }
}
