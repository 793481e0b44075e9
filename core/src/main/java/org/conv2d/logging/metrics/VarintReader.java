/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Reads what {@link VarintWriter} wrote, from anybody: whatever is wrong is an {@link IllegalArgumentException}. */
final class VarintReader {
    private final ByteBuffer in;

    private VarintReader(ByteBuffer in) {
        this.in = in;
    }

    static VarintReader of(CharSequence text, String prefix) {
        if (text.length() < prefix.length() || !prefix.contentEquals(text.subSequence(0, prefix.length()))) {
            throw new IllegalArgumentException("histogram text has to begin with " + prefix);
        }
        byte[] digits =
                text.subSequence(prefix.length(), text.length()).toString().getBytes(StandardCharsets.UTF_8);
        return new VarintReader(ByteBuffer.wrap(Base64.getUrlDecoder().decode(digits)));
    }

    long number() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = next();
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("histogram text has a number of more than 64 bits");
    }

    /** A number from 0 to 2^63 - 1. */
    long count() {
        long value = number();
        if (value < 0) {
            throw new IllegalArgumentException("histogram text has a count beyond 2^63");
        }
        return value;
    }

    BinaryNumber binary(int maxBytes, int maxExponent) {
        long length = count();
        if (length > maxBytes || length > in.remaining()) {
            throw new IllegalArgumentException("histogram text has a sum of " + length + " bytes");
        }
        byte[] units = new byte[(int) length];
        in.get(units);
        long coded = number();
        long exponent = (coded >>> 1) ^ -(coded & 1);
        if (Math.abs(exponent) > maxExponent || 8 * length + exponent > maxExponent || exponent < -2148) {
            throw new IllegalArgumentException("histogram text has a sum with exponent " + exponent);
        }
        return BinaryNumber.of(length == 0 ? BigInteger.ZERO : new BigInteger(units), (int) exponent);
    }

    double fixedDouble() {
        if (in.remaining() < Double.BYTES) {
            throw tooShort();
        }
        return in.getDouble();
    }

    void end() {
        if (in.hasRemaining()) {
            throw new IllegalArgumentException("histogram text goes on for " + in.remaining() + " bytes after its end");
        }
    }

    private byte next() {
        if (!in.hasRemaining()) {
            throw tooShort();
        }
        return in.get();
    }

    private static IllegalArgumentException tooShort() {
        return new IllegalArgumentException("histogram text ends too early");
    }
}
