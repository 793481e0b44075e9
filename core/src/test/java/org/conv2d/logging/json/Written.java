/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What {@link NumberWriter} makes of a value; nothing outside the room of the number may change.
 */
final class Written {
    private static final byte UNTOUCHED = 0x7f;
    private static final int POSITION = 3;

    private Written() {}

    static String of(long value) {
        byte[] buffer = untouched();
        return text(buffer, NumberWriter.write(buffer, POSITION, value), NumberWriter.MAX_LONG_BYTES);
    }

    static String of(double value) {
        byte[] buffer = untouched();
        return text(buffer, NumberWriter.write(buffer, POSITION, value), NumberWriter.MAX_DOUBLE_BYTES);
    }

    static String of(float value) {
        byte[] buffer = untouched();
        return text(buffer, NumberWriter.write(buffer, POSITION, value), NumberWriter.MAX_FLOAT_BYTES);
    }

    private static byte[] untouched() {
        byte[] buffer = new byte[POSITION + NumberWriter.MAX_DOUBLE_BYTES + 16];
        Arrays.fill(buffer, UNTOUCHED);
        return buffer;
    }

    private static String text(byte[] buffer, int end, int room) {
        String text = new String(buffer, POSITION, end - POSITION, StandardCharsets.US_ASCII);
        for (int i = 0; i < buffer.length; i++) {
            if ((i < POSITION || i >= POSITION + room) && buffer[i] != UNTOUCHED) {
                throw new AssertionError(text + " changed the byte at " + (i - POSITION));
            }
        }
        return text;
    }
}
