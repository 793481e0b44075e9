/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.conv2d.logs.record.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library's parser as the seed uses it. */
class LogParserTest {
    private static final String LOG = """
            {"timestamp":"2024-01-15T09:59:59.999999","level":"INFO","event":"config","seed":42,"fsq":{"levels":[8,6,5]}}
            {"timestamp":"2024-01-15T10:00:00","level":"ERROR","event":"clustering","message":"no","loss":0.5}
            junk

            {"timestamp":"2024-01-15T11:30:00+01:00","level":"WARN","event":"clustering","seed":42.0,"n":123456789012345678901}
            {"timestamp":"2024-01-15T11:00:00Z","level":"CRITICAL","ok":true,"none":null}
            {"msg":"no time"}
            """;

    private final LogParser parser = new LogParser();

    @TempDir
    Path directory;

    @Test
    void parseFile_events_holdWhatTheirLinesHold() throws IOException {
        List<LogEvent> events = parser.parseFile(log());
        assertEquals(5, events.size());
        LogEvent first = events.get(0);
        assertEquals(Instant.parse("2024-01-15T09:59:59.999999Z"), first.timestamp());
        assertEquals(Level.INFO, first.level());
        assertEquals("config", first.event());
        assertEquals(42L, first.field("seed").orElseThrow());
        assertEquals(List.of(8L, 6L, 5L), first.field("fsq.levels").orElseThrow());
        assertEquals(LOG.lines().findFirst().orElseThrow(), first.line());
        assertEquals(
                new BigInteger("123456789012345678901"), events.get(2).fields().get("n"));
        assertNull(events.get(4).timestamp());
        assertEquals("no time", events.get(4).message());
        assertThrows(UnsupportedOperationException.class, () -> first.fields().put("a", 1));
        assertThrows(UnsupportedOperationException.class, () -> events.remove(0));
    }

    @Test
    void parseFile_rejectedLines_areTold() throws IOException {
        List<RejectedLine> rejected = new ArrayList<>();
        Path log = log();
        new LogParser(ZoneId.of("UTC"), rejected::add).parseFile(log);
        assertEquals(List.of(new RejectedLine(log, 3, LOG.indexOf("junk"), "not JSON")), rejected);
    }

    @Test
    void filterEvents_conditions_takeWhatTheyName() throws IOException {
        List<LogEvent> events = parser.parseFile(log());
        assertEquals(
                2, parser.filterEvents(events, EventFilter.event("clustering")).size());
        assertEquals(1, parser.filterEvents(events, EventFilter.level("ERROR")).size());
        assertEquals(
                1, parser.filterEvents(events, EventFilter.level("warning")).size());
        assertEquals(
                3, parser.filterEvents(events, EventFilter.levelAtLeast("WARN")).size());
        assertEquals(
                2, parser.filterEvents(events, EventFilter.field("seed", 42)).size());
        assertEquals(
                1, parser.filterEvents(events, EventFilter.field("ok", true)).size());
        assertEquals(
                1,
                parser.filterEvents(events, EventFilter.event("clustering").and(EventFilter.field("loss", 0.5f)))
                        .size());
        assertThrows(IllegalArgumentException.class, () -> EventFilter.level("loud"));
    }

    @Test
    void filterTimeRange_naiveAndZonedTimes_areOneScale() throws IOException {
        List<LogEvent> events = parser.parseFile(log());
        assertEquals(
                2,
                parser.filterTimeRange(events, "2024-01-15T10:00:00", "2024-01-15T11:00:00")
                        .size());
        assertEquals(
                2,
                parser.filterTimeRange(events, "2024-01-15T11:00:00+01:00", "2024-01-15T12:00:00+01:00")
                        .size());
        assertEquals(3, parser.filterTimeRange(events, "2024-01-15T10:00", null).size());
        assertEquals(4, parser.filterTimeRange(events, (String) null, null).size());
        LogParser berlin = new LogParser(ZoneId.of("Europe/Berlin"), line -> {});
        assertEquals(
                2,
                berlin.filterTimeRange(events, "2024-01-15T11:00", "2024-01-15T12:00")
                        .size());
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> parser.filterTimeRange(events, "10 o'clock", null));
        assertTrue(refused.getMessage().startsWith("start must be a moment like "), refused.getMessage());
    }

    @Test
    void parseFile_generatedObjects_holdWhatJacksonReads() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        ObjectMapper jackson = new ObjectMapper();
        List<Object> expected = new ArrayList<>();
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            Map<String, Object> object = Map.of(
                    "s" + random.nextInt(9),
                    "ü\n\u0000\ud83d\ude00".substring(random.nextInt(3)),
                    "n",
                    random.nextBoolean() ? random.nextLong() : (Object) random.nextDouble(),
                    "o",
                    Map.of("l", List.of(true, random.nextInt(), Map.of())));
            String line = jackson.writeValueAsString(object);
            expected.add(jackson.readTree(line));
            log.append(line).append(random.nextBoolean() ? "\n" : "\r\n");
        }
        List<LogEvent> events = parser.parseFile(Files.writeString(directory.resolve("g.log"), log));
        assertEquals(expected.size(), events.size());
        for (int i = 0; i < expected.size(); i++) {
            String json = jackson.writeValueAsString(events.get(i).fields());
            assertEquals(expected.get(i), jackson.readTree(json), "seed " + seed);
        }
    }

    @Test
    void stream_largeCompressedFile_isReadAsItIsAskedFor() throws IOException {
        Path packed = directory.resolve("large.log.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            byte[] block =
                    "{\"level\":\"INFO\",\"i\":1}\n".repeat(1000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            for (int i = 0; i < 200; i++) {
                out.write(block);
            }
        }
        try (Stream<LogEvent> events = parser.stream(packed)) {
            assertEquals(200_000, events.count());
        }
        try (Stream<LogEvent> events = parser.stream(packed)) {
            assertEquals(3, events.limit(3).toList().size());
        }
    }

    @Test
    void parseFile_missingOrDamaged_isAnExceptionThatNamesTheFile() throws IOException {
        Path missing = directory.resolve("missing.log");
        IOException none = assertThrows(IOException.class, () -> parser.parseFile(missing));
        assertEquals(missing + ": no such file or directory", none.getMessage());
        Path cut = directory.resolve("cut.log.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(cut))) {
            out.write(LOG.repeat(1000).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        byte[] bytes = Files.readAllBytes(cut);
        Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length - 20));
        assertThrows(IOException.class, () -> parser.parseFile(cut));
        try (Stream<LogEvent> events = parser.stream(cut)) {
            assertThrows(UncheckedIOException.class, events::count);
        }
    }

    private Path log() throws IOException {
        return Files.writeString(directory.resolve("a.log"), LOG);
    }
}
