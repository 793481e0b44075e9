/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.HexFormat;

/**
 * The compressed formats that are read as they are, told by their first bytes and not by a file's name; members or
 * frames that follow one another are read as one stream.
 */
enum Compression {
    GZIP("gzip", "1f8b"),
    ZSTD("zstd", "28b52ffd"),
    BZIP2("bzip2", "425a68"),
    XZ("xz", "fd377a585a00");

    /** Number of bytes that tell a format. */
    static final int HEAD = 6;

    private final String title;
    private final String magic;

    Compression(String title, String magic) {
        this.title = title;
        this.magic = magic;
    }

    /** The content of {@code in}: decompressed if it is compressed, else as it is. */
    static InputStream unpack(InputStream in) throws IOException {
        PushbackInputStream whole = new PushbackInputStream(in, HEAD);
        byte[] head = whole.readNBytes(HEAD);
        whole.unread(head);
        Compression compression = of(head);
        return compression == null ? whole : compression.decompress(whole);
    }

    /** The format of what starts with {@code head}, or null if it is not compressed. */
    static Compression of(byte[] head) {
        String start = HexFormat.of().formatHex(head);
        for (Compression compression : values()) {
            if (start.startsWith(compression.magic)) {
                return compression;
            }
        }
        return null;
    }

    private InputStream decompress(InputStream in) throws IOException {
        try {
            return new CompressedStream(title, Decoders.decode(this, in));
        } catch (IOException | RuntimeException failure) {
            throw CompressedStream.damaged(title, failure);
        }
    }
}
