/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.conv2d.logging.metrics.MetricsRegistry;
import org.conv2d.logging.metrics.MetricsSnapshot;
import org.conv2d.logs.input.InputPaths;
import org.conv2d.logs.metrics.Percentiles;
import org.conv2d.logs.metrics.SummaryLines;
import org.conv2d.logs.scan.LogScan;
import org.conv2d.logs.scan.ScanProgress;
import org.conv2d.logs.scan.ScanSettings;
import org.conv2d.logs.select.Condition;
import org.conv2d.logs.select.Selected;
import org.conv2d.logs.select.TimeCondition;
import org.conv2d.logs.summary.SummaryJson;
import org.conv2d.logs.summary.SummaryReport;
import org.conv2d.logs.summary.SummaryState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With an index and without, the answer is the same to the byte, whatever happens to the file and to the index. */
class IndexedSummaryTest {
    private static final int SIZE = 21 << 20;
    private static final long START_SECONDS = 1_768_435_200;
    private static final Percentiles PERCENTILES = new Percentiles(List.of(0.1, 33.3, 99.9));

    @TempDir
    Path directory;

    private final List<String> notes = new ArrayList<>();
    private Path log;
    private Path cache;
    private long seed;
    private Random random;

    @BeforeEach
    void writeLog() throws IOException {
        seed = System.nanoTime();
        random = new Random(seed);
        log = directory.resolve("a.log");
        cache = directory.resolve("cache");
        Files.write(log, events(SIZE));
    }

    @Test
    void summary_again_isTheSame() throws IOException {
        assertSameAsWithout(Condition.ANY);
        assertSameAsWithout(Condition.ANY);
        assertEquals(List.of(), notes);
        assertEquals(1, indexes().size());
    }

    @Test
    void summary_ofAnyRangeOfTime_isTheSame() throws IOException {
        assertSameAsWithout(Condition.ANY);
        for (int round = 0; round < 6; round++) {
            Instant since = Instant.ofEpochSecond(START_SECONDS + random.nextInt(90_000));
            assertSameAsWithout(TimeCondition.of(since, random.nextBoolean() ? since.plusSeconds(20_000) : null));
        }
        assertSameAsWithout(TimeCondition.of(Instant.EPOCH, null));
        assertSameAsWithout(TimeCondition.of(null, Instant.EPOCH));
    }

    /** Summaries of two runs side by side, of which only the latest count, their parts strewn over all blocks. */
    @Test
    void summary_ofMetricsOfTwoRuns_isTheSame() throws IOException {
        Files.write(log, eventsOfTwoRuns());
        String first = assertSameAsWithout(Condition.ANY);
        assertTrue(first.contains("\"perplexity\"") && first.contains("stage"), "seed " + seed);
        assertEquals(1, indexes().size());
        assertEquals(first, assertSameAsWithout(Condition.ANY), "seed " + seed);
        for (int round = 0; round < 3; round++) {
            Instant since = Instant.ofEpochSecond(START_SECONDS + random.nextInt(20_000));
            assertSameAsWithout(TimeCondition.of(since, null));
        }
        Files.write(log, eventsOfTwoRuns(), StandardOpenOption.APPEND);
        assertSameAsWithout(Condition.ANY);
        assertEquals(List.of(), notes);
    }

    @Test
    void summary_ofALogThatGrows_isTheSame() throws IOException {
        assertSameAsWithout(Condition.ANY);
        for (int round = 0; round < 3; round++) {
            byte[] more = events(random.nextInt(6 << 20));
            Files.write(log, more, StandardOpenOption.APPEND);
            Files.write(log, "{\"event\":\"unfinished".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
            assertSameAsWithout(Condition.ANY);
            Files.write(log, "\"}\n".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
            assertSameAsWithout(Condition.ANY);
        }
    }

    @Test
    void summary_ofAFileChangedWithItsSizeAndTimeRestored_isTheSame() throws IOException {
        for (int round = 0; round < 5; round++) {
            FileTime time = Files.getLastModifiedTime(log);
            assertSameAsWithout(Condition.ANY);
            try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
                file.seek(random.nextInt(SIZE - 10));
                file.write("\"xy\n{".getBytes(StandardCharsets.UTF_8), 0, 1 + random.nextInt(5));
            }
            Files.setLastModifiedTime(log, time);
            assertSameAsWithout(Condition.ANY);
        }
    }

    @Test
    void summary_ofAFileCutOrReplaced_isTheSame() throws IOException {
        assertSameAsWithout(Condition.ANY);
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
            file.setLength(SIZE - (1 << 20) - 7);
        }
        assertSameAsWithout(Condition.ANY);
        Files.write(log, events(SIZE));
        assertSameAsWithout(Condition.ANY);
    }

    @Test
    void summary_withADamagedIndex_isTheSameAndSaysSo() throws IOException {
        assertSameAsWithout(Condition.ANY);
        for (int round = 0; round < 5; round++) {
            Path index = indexes().get(0);
            byte[] bytes = Files.readAllBytes(index);
            int at = random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 + random.nextInt(255));
            Files.write(index, round == 4 ? new byte[3] : bytes);
            notes.clear();
            assertSameAsWithout(Condition.ANY);
            assertTrue(notes.size() == 1 && notes.get(0).contains("is made anew"), notes.toString());
        }
    }

    @Test
    void summary_withACacheThatCannotBeWritten_isTheSameAndSaysSo() throws IOException {
        Files.writeString(cache, "a file is in the way");
        assertSameAsWithout(Condition.ANY);
        assertTrue(notes.stream().anyMatch(note -> note.contains("cannot be written")), notes.toString());
    }

    private String assertSameAsWithout(Condition condition) throws IOException {
        ScanSettings settings = new ScanSettings(1 + random.nextInt(3), new ScanProgress());
        String without = report(condition, settings);
        assertEquals(
                without, report(condition, settings.withIndex(new IndexFolder(cache, notes::add))), "seed " + seed);
        return without;
    }

    private String report(Condition condition, ScanSettings settings) throws IOException {
        SummaryState state = LogScan.fold(
                        InputPaths.resolve(List.of(log.toString()), null),
                        Selected.of(SummaryState.QUERY, condition),
                        settings)
                .state()
                .state();
        return SummaryJson.of(new SummaryReport(List.of("a.log"), state.result(file -> false), PERCENTILES, List.of()));
    }

    private List<Path> indexes() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.toList();
        }
    }

    /** One run ends half way, the other a few blocks before the end. */
    private byte[] eventsOfTwoRuns() {
        MetricsRegistry[] runs = {new MetricsRegistry(), new MetricsRegistry()};
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int sequence = 1; text.size() < SIZE; sequence++) {
            for (int run = text.size() < SIZE / 2 ? 0 : 1; run < runs.length; run++) {
                MetricsSnapshot before = runs[run].snapshot();
                for (int i = 0; i < 500; i++) {
                    runs[run].counter("rows").increment();
                    // spread so far that a summary takes several lines
                    runs[run].histogram("perplexity").record(Math.exp(random.nextGaussian() * 60));
                    runs[run].timer("stage").record(random.nextDouble() * (run + 1));
                }
                String time =
                        Instant.ofEpochSecond(START_SECONDS + sequence * 600L).toString();
                for (String line : SummaryLines.of(time, "run-" + run, sequence, runs[run], before)) {
                    text.writeBytes(line.getBytes(StandardCharsets.UTF_8));
                    text.writeBytes(events(random.nextInt(400_000)));
                }
            }
        }
        // the last block is always read: what counts has to be in blocks that are not
        text.writeBytes(events(SIZE / 2));
        return text.toByteArray();
    }

    /** Events of many kinds, an hour a MiB or so, some lines without a time, some that are no events. */
    private byte[] events(int size) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        long micros = START_SECONDS * 1_000_000;
        while (text.size() < size) {
            micros += random.nextInt(2_000_000);
            String time = random.nextInt(20_000) == 0
                    ? ""
                    : "\"timestamp\":\"" + Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000) + "\",";
            String fields = switch (random.nextInt(7)) {
                case 0 -> "\"event\":\"timer_end\",\"timer_name\":\"t\",\"duration_seconds\":" + random.nextDouble();
                case 1 -> "\"event\":\"counter_update\",\"counter_name\":\"c\",\"total\":" + random.nextInt(900);
                case 2 -> "\"event\":\"gauge_update\",\"gauge_name\":\"g\",\"value\":" + random.nextGaussian();
                case 3 -> "\"event\":\"qa_warning\",\"check\":\"k" + random.nextInt(9) + "\"";
                case 4 -> "\"metrics\":{\"counters\":{\"x\":" + random.nextInt(5) + "},\"timers\":{\"y\":0.5}}";
                case 5 ->
                    "\"event\":\"e" + random.nextInt(50) + "\",\"exception\":{\"type\":\"x.Y\"},\"pad\":\""
                            + "p".repeat(random.nextInt(600)) + "\"";
                default -> "\"event\":\"training_start\"";
            };
            String line =
                    random.nextInt(5000) == 0 ? "no event\n" : "{" + time + "\"level\":\"INFO\"," + fields + "}\n";
            text.writeBytes(line.getBytes(StandardCharsets.UTF_8));
        }
        return text.toByteArray();
    }
}
