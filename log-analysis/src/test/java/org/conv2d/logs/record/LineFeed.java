/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.conv2d.logs.input.Line;
import org.conv2d.logs.input.LineReader;

/** The lines of a text, one by one. */
final class LineFeed {
    private final LineReader reader;

    LineFeed(String text) {
        this(text.getBytes(StandardCharsets.UTF_8));
    }

    LineFeed(byte[] text) {
        reader = new LineReader(new ByteArrayInputStream(text), 0);
    }

    /** The next line, of which there must be one. */
    Line next() {
        try {
            assertTrue(reader.next());
            return reader.line();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
