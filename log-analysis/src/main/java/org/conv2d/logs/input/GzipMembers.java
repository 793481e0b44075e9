/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * What the members of a gzip file hold, one behind the other. A member is handed out to its end before anything is asked of what
 * follows it; zeros between members and behind the last are padding, as tapes and block devices leave it. Not thread-safe.
 */
final class GzipMembers extends InputStream {
    private final InputStream in;
    private InputStream member;

    /** @throws IOException if what comes first is no gzip member */
    GzipMembers(InputStream compressed) throws IOException {
        in = new BufferedInputStream(compressed); // a member that ends goes back to where that is
        member = open();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (member != null) {
            int count = member.read(bytes, offset, length);
            if (count > 0) {
                return count;
            }
            member = hasMore() ? open() : null;
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        in.close();
        if (member != null) {
            member.close();
        }
    }

    private boolean hasMore() throws IOException {
        int next;
        do {
            in.mark(1);
            next = in.read();
        } while (next == 0);
        in.reset();
        return next > 0;
    }

    private InputStream open() throws IOException {
        return GzipCompressorInputStream.builder().setInputStream(in).get();
    }
}
