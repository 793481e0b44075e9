/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.conv2d.logs.input.LogSource;

/** An input that is held in memory. */
public final class TextSource implements LogSource {
    private final byte[] bytes;

    private TextSource(byte[] bytes) {
        this.bytes = bytes;
    }

    public static TextSource of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static TextSource of(byte[] bytes) {
        return new TextSource(bytes.clone());
    }

    @Override
    public String name() {
        return "test.log";
    }

    @Override
    public boolean continues(LogSource before) {
        return false;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
