/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Reads single lines. */
final class Records {
    static final FieldSelection FIELDS = new FieldSelection(
            Set.of(Field.of("count"), Field.of("timer_name"), Field.of("qa.check"), Field.of("duration_ms")),
            Set.of(Field.of("metrics.counters"), Field.of("counters")));

    private Records() {}

    /** The event in a line, which must be one. */
    static LogRecord read(String line) {
        RecordReader reader = new RecordReader(FIELDS);
        reader.read(new LineFeed(line + "\n").next());
        assertNull(reader.rejection(), () -> line.substring(0, Math.min(200, line.length())));
        return reader.record();
    }

    /** Why a line is no event, or null if it is one. */
    static Rejection rejection(String line) {
        return rejection((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Why what a text starts with is no event, or null if it is one. */
    static Rejection rejection(byte[] text) {
        RecordReader reader = new RecordReader(FIELDS);
        reader.read(new LineFeed(text).next());
        return reader.rejection();
    }
}
