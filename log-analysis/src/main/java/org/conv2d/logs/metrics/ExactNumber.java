/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.conv2d.logs.tally.StateInput;

/** Exact decimals in an index. */
final class ExactNumber {
    private static final int MOST_BYTES = 1 << 12;

    private ExactNumber() {}

    /** @param number null for none */
    static void write(BigDecimal number, DataOutput out) throws IOException {
        byte[] digits = number == null ? new byte[0] : number.unscaledValue().toByteArray();
        out.writeInt(digits.length);
        out.writeInt(number == null ? 0 : number.scale());
        out.write(digits);
    }

    static BigDecimal read(StateInput in) throws IOException {
        int length = in.readInt();
        int scale = in.readInt();
        if (length < 0 || length > MOST_BYTES) {
            throw new IOException("no number has " + length + " bytes");
        }
        byte[] digits = in.readNBytes(length);
        return length == 0 ? null : new BigDecimal(new BigInteger(digits), scale);
    }
}
