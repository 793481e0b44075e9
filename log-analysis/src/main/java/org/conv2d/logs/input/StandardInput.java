/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.input;

import java.io.IOException;
import java.io.InputStream;

/** The input that a user names {@code -}, compressed or not. */
record StandardInput(InputStream in) implements LogSource {
    /** What a user types for it. */
    static final String ARGUMENT = "-";

    @Override
    public String name() {
        return "standard input";
    }

    @Override
    public boolean continues(LogSource before) {
        return false;
    }

    @Override
    public InputStream open() throws IOException {
        return TextEncoding.requireUtf8(name(), Compression.unpack(in));
    }
}
