/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.input;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineReaderTest {
    @Test
    void next_linesOfEveryKind_givesContentWithoutLineEnds() throws IOException {
        assertEquals(List.of(), lines(""));
        assertEquals(List.of("", ""), lines("\n\n"));
        assertEquals(List.of("a", "b"), lines("a\nb\n"));
        assertEquals(List.of("a", "b"), lines("a\r\nb\r\n"));
        assertEquals(List.of("a", "b"), lines("a\nb"));
        assertEquals(List.of("a", "\uFEFF"), lines("\uFEFFa\n\uFEFF\uFEFF\n"));
        assertEquals(List.of("a\rb"), lines("a\rb\r"));
    }

    @Test
    void next_lastLineWithoutEnd_isNotTerminated() throws IOException {
        LineReader reader = new LineReader(stream("a\nb"), 0);
        assertTrue(reader.next());
        assertTrue(reader.line().isTerminated());
        assertTrue(reader.next());
        assertFalse(reader.line().isTerminated());
        assertFalse(reader.next());
    }

    @Test
    void next_anyTextInAnyPieces_reconstructsTheText() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            byte[] text = anyText(random);
            int limit = 1 + random.nextInt(40);
            LineReader reader = new LineReader(new Dribble(text, random), 7, limit);
            Line line = reader.line();
            long end = 0;
            int number = 0;
            while (reader.next()) {
                assertEquals(end, line.offset(), "seed " + seed);
                assertEquals(++number, reader.number(), "seed " + seed);
                assertEquals(7, line.file());
                byte[] whole = Arrays.copyOfRange(text, (int) line.offset(), (int) line.end());
                assertEquals(whole[whole.length - 1] == '\n', line.isTerminated(), "seed " + seed);
                int content = whole.length - (line.isTerminated() ? 1 : 0);
                assertEquals(content > limit, line.isTooLong(), "seed " + seed);
                byte[] expected = line.isTooLong() ? new byte[0] : withoutMarks(whole, content);
                byte[] actual = Arrays.copyOfRange(line.buffer(), line.start(), line.start() + line.length());
                assertArrayEquals(expected, actual, "seed " + seed);
                end = line.end();
            }
            assertEquals(text.length, end, "seed " + seed);
        }
    }

    @Test
    void next_lineBeyondTheLimit_isPassedOverInBoundedMemory() throws IOException {
        InputStream endless = new InputStream() {
            private long left = 3L << 30;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                int count = (int) Math.min(length, left);
                Arrays.fill(bytes, offset, offset + count, (byte) 'x');
                left -= count;
                return count;
            }
        };
        LineReader reader = new LineReader(endless, 0, 1 << 20);
        assertTrue(reader.next());
        assertTrue(reader.line().isTooLong());
        assertEquals(3L << 30, reader.line().end());
        assertTrue(reader.line().buffer().length <= (1 << 20) + 1);
        assertFalse(reader.next());
    }

    @Test
    void isBlank_spacesAndTabsAlone_only() throws IOException {
        LineReader reader = new LineReader(stream(" \t\r\n x\n"), 0);
        assertTrue(reader.next());
        assertTrue(reader.line().isBlank());
        assertTrue(reader.next());
        assertFalse(reader.line().isBlank());
    }

    private static List<String> lines(String text) throws IOException {
        LineReader reader = new LineReader(stream(text), 0);
        List<String> lines = new ArrayList<>();
        while (reader.next()) {
            lines.add(reader.line().toString());
        }
        return lines;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] anyText(Random random) {
        byte[][] pieces = {
            {'\n'},
            {'\r'},
            {'x'},
            {' '},
            {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
            "longer text".getBytes(StandardCharsets.UTF_8)
        };
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int i = random.nextInt(120); i > 0; i--) {
            text.writeBytes(pieces[random.nextInt(pieces.length)]);
        }
        return text.toByteArray();
    }

    private static byte[] withoutMarks(byte[] whole, int content) {
        boolean mark = content >= 3 && whole[0] == (byte) 0xEF && whole[1] == (byte) 0xBB && whole[2] == (byte) 0xBF;
        int from = mark ? 3 : 0;
        boolean carriageReturn = content > from && whole[content - 1] == '\r';
        return Arrays.copyOfRange(whole, from, carriageReturn ? content - 1 : content);
    }

    /** Hands out a few bytes at a time. */
    private static final class Dribble extends FilterInputStream {
        private final Random random;

        Dribble(byte[] text, Random random) {
            super(new ByteArrayInputStream(text));
            this.random = random;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return super.read(bytes, offset, Math.min(length, 1 + random.nextInt(9)));
        }
    }
}
