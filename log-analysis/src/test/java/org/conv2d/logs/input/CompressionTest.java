/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.input;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class CompressionTest {
    private static final byte[] TEXT =
            "{\"level\":\"INFO\",\"event\":\"config\"}\n".repeat(500).getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @EnumSource
    void unpack_oneMember_givesItsText(Compression compression) throws IOException {
        assertArrayEquals(TEXT, unpack(pack(compression, TEXT)));
    }

    @ParameterizedTest
    @EnumSource
    void unpack_membersInARow_givesThemAll(Compression compression) throws IOException {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        members.writeBytes(pack(compression, "first\n".getBytes(StandardCharsets.UTF_8)));
        members.writeBytes(pack(compression, new byte[0]));
        members.writeBytes(pack(compression, "second\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals("first\nsecond\n", new String(unpack(members.toByteArray()), StandardCharsets.UTF_8));
    }

    @Test
    void unpack_gzipWithPadding_passesOverIt() throws IOException {
        ByteArrayOutputStream padded = new ByteArrayOutputStream();
        padded.writeBytes(pack(Compression.GZIP, TEXT));
        padded.writeBytes(new byte[3]);
        padded.writeBytes(pack(Compression.GZIP, TEXT));
        padded.writeBytes(new byte[9_000]);
        byte[] twice = new byte[2 * TEXT.length];
        System.arraycopy(TEXT, 0, twice, 0, TEXT.length);
        System.arraycopy(TEXT, 0, twice, TEXT.length, TEXT.length);
        assertArrayEquals(twice, unpack(padded.toByteArray()));
    }

    @Test
    void unpack_gzipWithAnythingBehind_givesTheWholeMemberFirst() throws IOException {
        ByteArrayOutputStream followed = new ByteArrayOutputStream();
        followed.writeBytes(pack(Compression.GZIP, TEXT));
        followed.writeBytes("garbage".getBytes(StandardCharsets.UTF_8));
        try (InputStream in = Compression.unpack(new ByteArrayInputStream(followed.toByteArray()))) {
            assertArrayEquals(TEXT, in.readNBytes(TEXT.length));
            assertThrows(IOException.class, in::read);
        }
    }

    @ParameterizedTest
    @EnumSource
    void unpack_cutOff_failsWithTheFormatsName(Compression compression) throws IOException {
        byte[] packed = pack(compression, TEXT);
        byte[] cut = Arrays.copyOf(packed, packed.length / 2);
        String name = compression.name().toLowerCase(Locale.ROOT);
        String message = assertThrows(IOException.class, () -> unpack(cut)).getMessage();
        assertTrue(message.startsWith("the " + name), message);
        assertTrue(message.contains("damaged or cut off"), message);
    }

    @ParameterizedTest
    @EnumSource
    void unpack_damagedAnywhere_failsWithAnIoExceptionOrNotAtAll(Compression compression) throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        byte[] packed = pack(compression, TEXT);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = packed.clone();
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                unpack(damaged);
            } catch (IOException expected) {
                assertTrue(expected.getMessage().contains("damaged"), () -> "seed " + seed + ": " + expected);
            }
        }
    }

    @Test
    void unpack_plainText_isHandedOnAsItIs() throws IOException {
        assertArrayEquals(TEXT, unpack(TEXT));
        assertArrayEquals(new byte[] {'x'}, unpack(new byte[] {'x'}));
        assertArrayEquals(new byte[0], unpack(new byte[0]));
    }

    private static byte[] unpack(byte[] packed) throws IOException {
        try (InputStream in = Compression.unpack(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }

    private static byte[] pack(Compression compression, byte[] text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = packer(compression, packed)) {
            out.write(text);
        }
        return packed.toByteArray();
    }

    private static OutputStream packer(Compression compression, OutputStream out) throws IOException {
        return switch (compression) {
            case GZIP -> new GZIPOutputStream(out);
            case ZSTD -> new ZstdOutputStream(out);
            case BZIP2 -> new BZip2CompressorOutputStream(out);
            case XZ -> new XZOutputStream(out, new LZMA2Options());
        };
    }
}
