/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.conv2d.logs.TextSource;
import org.conv2d.logs.input.InputException;
import org.conv2d.logs.input.InputPaths;
import org.conv2d.logs.input.LineReader;
import org.conv2d.logs.input.LogSource;
import org.conv2d.logs.record.FieldSelection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine shows every line once, in the blocks' order, whatever the lines and however many workers there are. */
class LogScanTest {
    @TempDir
    Path directory;

    @Test
    void inOrder_anyText_showsEveryLineWithItsPlace() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 6; round++) {
            byte[] text = anyText(random, 9_000_000);
            List<String> expected = expected(text);
            assertEquals(expected, seen(List.of(TextSource.of(text)), 1 + random.nextInt(4)), "stream, seed " + seed);
            assertEquals(expected, seen(file(text), 1 + random.nextInt(4)), "file, seed " + seed);
        }
    }

    @Test
    void inOrder_linesAroundTheLimit_areTooLongBeyondIt() throws IOException {
        for (int extra : new int[] {-1, 0, 1, 300_000}) {
            int length = LineReader.MAX_LINE_BYTES + extra;
            for (boolean terminated : new boolean[] {true, false}) {
                ByteArrayOutputStream text = new ByteArrayOutputStream();
                text.writeBytes("{}\n{}\n".getBytes(StandardCharsets.UTF_8));
                text.writeBytes("x".repeat(length).getBytes(StandardCharsets.UTF_8));
                if (terminated) {
                    text.writeBytes("\n{\"a\":1}".getBytes(StandardCharsets.UTF_8));
                }
                List<String> expected = expected(text.toByteArray());
                assertEquals(expected, seen(List.of(TextSource.of(text.toByteArray())), 2), "extra " + extra);
                assertEquals(expected, seen(file(text.toByteArray()), 2), "extra " + extra);
            }
        }
    }

    @Test
    void inOrder_sinkThatFails_endsTheScanWithItsFailure() throws IOException {
        List<LogSource> sources = file(anyText(new Random(1), 30_000_000));
        IOException full = new IOException("disk full");
        Query<LineLog> query = new Query<>(FieldSelection.NONE, LineLog::new);
        IOException thrown = assertThrows(
                IOException.class,
                () -> LogScan.inOrder(
                        sources,
                        query,
                        state -> {
                            throw full;
                        },
                        new ScanSettings(3, new ScanProgress())));
        assertSame(full, thrown);
    }

    @Test
    void inOrder_fileThatShrinks_isToldAsAProblem() throws IOException {
        List<LogSource> sources = file(anyText(new Random(2), 20_000_000));
        Path file = directory.resolve("a.log");
        List<String> problems = new ArrayList<>();
        Query<LineLog> query = new Query<>(FieldSelection.NONE, LineLog::new);
        ScanOutcome outcome = LogScan.inOrder(
                sources,
                query,
                state -> {
                    if (Files.size(file) > 0) {
                        Files.write(file, new byte[0]);
                    }
                },
                new ScanSettings(1, new ScanProgress()));
        problems.addAll(outcome.problems());
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).contains("cannot be read further"), problems.get(0));
    }

    @Test
    void inOrder_progress_countsEveryByte() throws IOException {
        byte[] text = anyText(new Random(3), 6_000_000);
        ScanProgress progress = new ScanProgress();
        LogScan.inOrder(
                file(text), new Query<>(FieldSelection.NONE, LineLog::new), state -> {}, new ScanSettings(2, progress));
        assertEquals(text.length, progress.bytes());
    }

    private List<LogSource> file(byte[] text) throws InputException {
        try {
            Path file = Files.write(directory.resolve("a.log"), text);
            return InputPaths.resolve(List.of(file.toString()), null);
        } catch (InputException unreadable) {
            throw unreadable;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<String> seen(List<? extends LogSource> sources, int workers) throws IOException {
        List<String> seen = new ArrayList<>();
        Query<LineLog> query = new Query<>(FieldSelection.NONE, LineLog::new);
        ScanOutcome outcome = LogScan.inOrder(
                List.copyOf(sources),
                query,
                state -> seen.addAll(state.lines()),
                new ScanSettings(workers, new ScanProgress()));
        assertEquals(List.of(), outcome.problems());
        return seen;
    }

    /** The same lines as {@link LineReader} finds them. */
    private static List<String> expected(byte[] text) throws IOException {
        LineReader reader = new LineReader(TextSource.of(text).open(), 0);
        List<String> lines = new ArrayList<>();
        while (reader.next()) {
            lines.add(LineLog.describe(reader.line()));
        }
        return lines;
    }

    /** Lines of all lengths, some of them longer than a chunk, blank, with carriage returns, the last perhaps unfinished. */
    private static byte[] anyText(Random random, int length) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int size = length / 2 + random.nextInt(length / 2);
        while (text.size() < size) {
            int bits = random.nextInt(100) == 0 ? 20 : 12;
            text.writeBytes(line(random, random.nextInt(1 << random.nextInt(bits))));
        }
        if (random.nextBoolean()) {
            text.writeBytes("{\"a\":".getBytes(StandardCharsets.UTF_8));
        }
        return text.toByteArray();
    }

    private static byte[] line(Random random, int length) {
        String start = random.nextInt(4) == 0 ? "" : random.nextInt(9) == 0 ? "\ufeff{\"a\":\"" : "{\"a\":\"";
        String end = start.isEmpty() ? "" : "\"}";
        return (start
                        + "x".repeat(start.isEmpty() ? length / 8 : length)
                        + end
                        + (random.nextInt(5) == 0 ? "\r\n" : "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
