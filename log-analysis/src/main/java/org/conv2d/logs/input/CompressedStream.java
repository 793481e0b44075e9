/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.input;

import java.io.IOException;
import java.io.InputStream;

/** A decompressed stream whose failures say, in one line, that the compressed data is at fault. */
final class CompressedStream extends ChangedStream {
    /** Most bytes that are asked for at once: what is decoded before damage in the same request is lost. */
    private static final int PORTION = 4096;

    private final String format;

    CompressedStream(String format, InputStream decoded) {
        super(decoded);
        this.format = format;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return in.read(bytes, offset, Math.min(length, PORTION));
        } catch (IOException | RuntimeException failure) {
            throw damaged(format, failure);
        }
    }

    static IOException damaged(String format, Exception failure) {
        String detail = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return new IOException("the " + format + " data is damaged or cut off (" + detail + ")", failure);
    }
}
