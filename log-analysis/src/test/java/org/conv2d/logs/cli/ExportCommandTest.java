/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.conv2d.logs.ForeignTool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports: what other programs read in them, and what happens when they cannot be written. */
class ExportCommandTest {
    private static final ObjectMapper JACKSON = new ObjectMapper();
    private static final String LOG = """
            {"level":"INFO","event":"config","n":-1.50,"big":12345678901234567890,"ok":true,"none":null}
            junk
            {"level":"ERROR","message":"=cmd|' /C calc'!A0","qa":{"check":"a,\\"b\\"","x":[1,"two"]},"n":7}
            {"level":"WARN","message":"-5","text":"line\\nbreak","loss":NaN,"empty":""}
            """;

    @TempDir
    Path directory;

    @Test
    void export_csv_isATableWithoutFormulas() throws IOException {
        CommandLineRun run = CommandLineRun.of("export", log(LOG), "--output", directory + "/x.csv");
        assertEquals("conv2d-logs: wrote 3 events to " + directory + "/x.csv\n", run.err());
        assertEquals("", run.out());
        assertEquals(0, run.status());
        assertEquals(
                "big,event,level,n,ok,message,qa.check,qa.x,empty,loss,text\r\n"
                        + "12345678901234567890,config,INFO,-1.50,true,,,,,,\r\n"
                        + ",,ERROR,7,,'=cmd|' /C calc'!A0,\"a,\"\"b\"\"\",\"[1,\"\"two\"\"]\",,,\r\n"
                        + ",,WARN,,,'-5,,,\"\",NaN,\"line\nbreak\"\r\n",
                Files.readString(directory.resolve("x.csv")));
    }

    @Test
    void export_fields_chooseColumnsAndTheirOrder() throws IOException {
        CommandLineRun.of(
                "export", log(LOG), "-o", directory + "/x.csv", "--fields", "n,level,none", "--level", "ERROR");
        assertEquals("n,level,none\r\n7,ERROR,\r\n", Files.readString(directory.resolve("x.csv")));
        CommandLineRun.of("export", log(LOG), "-o", directory + "/x.jsonl", "--fields", "n,qa.check,ok");
        assertEquals(
                "{\"n\":-1.50,\"ok\":true}\n{\"n\":7,\"qa.check\":\"a,\\\"b\\\"\"}\n{}\n",
                Files.readString(directory.resolve("x.jsonl")));
    }

    @Test
    void export_json_isOneArrayForEveryReader() throws IOException {
        CommandLineRun.of("export", log(LOG), "--output", directory + "/x.json");
        JsonNode array = JACKSON.readTree(directory.resolve("x.json").toFile());
        assertEquals(3, array.size());
        assertTrue(array.get(2).get("loss").isNull());
        assertEquals("two", array.at("/1/qa/x/1").textValue());
        CommandLineRun.of("export", log(LOG), "--output", directory + "/none.json", "--event", "none");
        assertEquals(
                0, JACKSON.readTree(directory.resolve("none.json").toFile()).size());
    }

    @Test
    void export_largeLog_readsTheSameInPython() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            text.append("{\"i\":").append(i).append(",\"s\":").append(JACKSON.writeValueAsString(text(random)));
            text.append(",\"o\":{\"v\":").append(random.nextDouble()).append("}}\n");
        }
        String log = log(text.toString());
        assertEquals(
                0,
                CommandLineRun.of("export", log, "--output", directory + "/x.csv")
                        .status());
        assertEquals(
                0,
                CommandLineRun.of("export", log, "--output", directory + "/x.json")
                        .status());
        ForeignTool.Answer python =
                ForeignTool.run("python3", "-c", """
                import csv, json, sys
                log = [json.loads(l) for l in open(sys.argv[1], encoding='utf-8')]
                assert json.load(open(sys.argv[3], encoding='utf-8')) == log
                rows = list(csv.DictReader(open(sys.argv[2], encoding='utf-8', newline='')))
                assert len(rows) == len(log), len(rows)
                for r, e in zip(rows, log):
                    s = e['s']
                    t = "'" + s if s[:1] in tuple('=+-@\\t\\r\\n') and s else s
                    assert int(r['i']) == e['i'] and float(r['o.v']) == e['o']['v'] and r['s'] == t, (r, e)
                print('same')
                """, log, directory + "/x.csv", directory + "/x.json");
        assertEquals("same\n", python.out(), "seed " + seed);
    }

    private static String text(Random random) {
        String letters = "=+-@,\"\n\r\t'a ü;";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    @Test
    void export_placesThatCannotBeWritten_leaveNothing() throws IOException {
        CommandLineRun none = CommandLineRun.of("export", log(LOG), "--output", directory + "/none/x.csv");
        assertEquals(2, none.status());
        assertEquals(
                "conv2d-logs: cannot write " + directory + "/none/x.csv: there is no such directory\n", none.err());
        assertFalse(Files.exists(directory.resolve("none")));
        CommandLineRun kind = CommandLineRun.of("export", log(LOG), "--output", directory + "/x.parquet");
        assertEquals(2, kind.status());
        assertTrue(kind.err().contains("--output must end in .csv, .json, .jsonl or .ndjson, was "), kind.err());
        assertTrue(kind.err().contains("for Parquet write .jsonl, then: duckdb"), kind.err());
        assertEquals(1, files());
    }

    @Test
    void export_fullDevice_saysSo() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "no /dev/full here");
        Path link = Files.createSymbolicLink(directory.resolve("x.jsonl"), full);
        CommandLineRun run = CommandLineRun.of("export", log(LOG), "--output", link.toString());
        assertEquals(2, run.status());
        assertEquals("conv2d-logs: cannot write " + link + ": No space left on device\n", run.err());
    }

    @Test
    void export_inputThatIsDamaged_keepsWhatWasThere() throws IOException {
        Path log = directory.resolve("a.log.gz");
        try (var out = new java.util.zip.GZIPOutputStream(Files.newOutputStream(log))) {
            out.write(LOG.repeat(5000).getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = Files.readAllBytes(log);
        Files.write(log, java.util.Arrays.copyOf(bytes, bytes.length - 20));
        Path target = Files.writeString(directory.resolve("x.csv"), "before");
        CommandLineRun run = CommandLineRun.of("export", log.toString(), "--output", target.toString());
        assertEquals(2, run.status());
        assertTrue(run.err().endsWith("conv2d-logs: nothing was written\n"), run.err());
        assertEquals("before", Files.readString(target));
        assertEquals(2, files());
    }

    @Test
    void export_standardInput_needsColumnsForCsvAlone() {
        byte[] input = LOG.getBytes(StandardCharsets.UTF_8);
        CommandLineRun csv = CommandLineRun.withInput(input, "export", "-", "--output", directory + "/x.csv");
        assertEquals(2, csv.status());
        assertTrue(csv.err().contains("--fields must name the columns"), csv.err());
        CommandLineRun json = CommandLineRun.withInput(input, "export", "-", "--output", directory + "/x.ndjson");
        assertEquals(0, json.status(), json.err());
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.count();
        }
    }

    private String log(String content) throws IOException {
        return Files.writeString(directory.resolve("a.log"), content).toString();
    }
}
