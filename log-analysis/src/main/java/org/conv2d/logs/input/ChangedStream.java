/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream whose bytes are not those of the one that it reads, so that all go one way and there is no way back. Not thread-safe. */
public abstract class ChangedStream extends FilterInputStream {
    protected ChangedStream(InputStream in) {
        super(in);
    }

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public abstract int read(byte[] bytes, int from, int count) throws IOException;

    @Override
    public final boolean markSupported() {
        return false;
    }
}
