/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import java.io.ByteArrayOutputStream;
import java.util.Base64;

/** Bytes made of unsigned numbers, 7 bits a byte, lowest first, the top bit set on all but the last byte of a number. */
final class VarintWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    void number(long value) {
        long left = value;
        while ((left & ~0x7fL) != 0) {
            out.write((int) (left & 0x7f | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
    }

    void binary(BinaryNumber value) {
        byte[] units = value.units().signum() == 0 ? new byte[0] : value.units().toByteArray();
        number(units.length);
        bytes(units);
        number(((long) value.exponent() << 1) ^ (value.exponent() >> 31));
    }

    /** A flag, and the two if there is anything between them. */
    void extremes(double min, double max) {
        number(min <= max ? 1 : 0);
        if (min <= max) {
            fixed(Double.doubleToRawLongBits(min));
            fixed(Double.doubleToRawLongBits(max));
        }
    }

    void bytes(byte[] bytes) {
        out.write(bytes, 0, bytes.length);
    }

    int size() {
        return out.size();
    }

    void clear() {
        out.reset();
    }

    byte[] toBytes() {
        return out.toByteArray();
    }

    String toBase64() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
    }

    private void fixed(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            out.write((int) (value >>> shift));
        }
    }
}
