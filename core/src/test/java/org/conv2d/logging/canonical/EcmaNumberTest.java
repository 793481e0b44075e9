/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, judged by RFC 8785 and by Node.js. */
final class EcmaNumberTest {

    /** RFC 8785, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2",
        "0000000000000002, 1e-323",
        "0000000000000003, 1.5e-323"
    })
    void of_bitsOfTheRfc_isItsText(String bits, String expected) {
        assertEquals(expected, CanonicalJson.of(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))));
    }

    @ParameterizedTest
    @CsvSource({"7fffffffffffffff", "7ff0000000000000", "fff0000000000000"})
    void of_bitsOfTheRfcThatAreNoNumber_isAnError(String bits) {
        double number = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
        assertThrows(CanonicalFormException.class, () -> CanonicalJson.of(number));
    }

    /**
     * The random numbers of the RFC's published test file: a chain of SHA-256 read as doubles. The digest of the lines
     * {@code bits,text} was taken with Node.js 20 and its {@code String(number)}.
     */
    @Test
    void of_hundredThousandRandomNumbers_isWhatNodeWrites() throws Exception {
        MessageDigest lines = MessageDigest.getInstance("SHA-256");
        ByteBuffer block = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
        block.position(block.limit());
        for (int count = 0; count < 100_000; ) {
            if (!block.hasRemaining()) {
                byte[] next = MessageDigest.getInstance("SHA-256").digest(block.array());
                block.clear();
                block.put(next).flip();
            }
            long bits = block.getLong();
            double number = Double.longBitsToDouble(bits);
            if (number != 0 && Double.isFinite(number)) {
                String line = Long.toHexString(bits) + ',' + CanonicalJson.of(number) + '\n';
                lines.update(line.getBytes(StandardCharsets.US_ASCII));
                count++;
            }
        }
        assertEquals(
                "539d763706048af327fe631d1712f5117427887b488209b2f5c07a06a79c82ba",
                HexFormat.of().formatHex(lines.digest()));
    }
}
