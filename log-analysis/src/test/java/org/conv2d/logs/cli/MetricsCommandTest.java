/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.conv2d.logs.ForeignTool;
import org.conv2d.logs.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The metrics report: its text to the character, its JSON, and figures that somebody else computes. */
class MetricsCommandTest {
    private static final ObjectMapper JACKSON = new ObjectMapper();

    @TempDir
    Path directory;

    @Test
    void metrics_timers_startAsInTheSeedToTheCharacter() throws IOException {
        String log = file(timers("fsq_encoding", 1000, 0.0234)
                + timers("clustering", 50, 0.1567)
                + timers("temporal_smoothing", 50, 0.0124)
                + timers("export", 1, 0.26));
        CommandLineRun run = CommandLineRun.of("metrics", log, "--filter", "timers");
        String expected = """
                Timer Metrics from NAME
                ===============================
                fsq_encoding: 1000 calls, avg 23.4ms, total 23.4s
                clustering: 50 calls, avg 156.7ms, total 7.8s
                temporal_smoothing: 50 calls, avg 12.4ms, total 0.6s
                export: 1 call, avg 260.0ms, total 0.3s

                """.replace("NAME", log);
        assertTrue(run.out().startsWith(expected), run.out());
        assertEquals("", run.err());
        assertEquals(0, run.status());
    }

    @Test
    void metrics_percentiles_areThoseAskedFor() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 1001; i++) {
            lines.append("{\"event\":\"timer_end\",\"timer_name\":\"t\",\"duration_seconds\":" + i + "}\n");
        }
        String log = file(lines.toString());
        String text =
                CommandLineRun.of("metrics", log, "--percentiles", "10,99.9").out();
        assertTrue(text.matches("(?s).* mean +p10 +p99\\.9 +max\n.*"), text);
        JsonNode json =
                JACKSON.readTree(CommandLineRun.of("metrics", log, "--percentiles", "10,99.9", "--format", "json")
                        .out());
        assertEquals(101_000, json.at("/timers/t/p10_ms").doubleValue(), 101_000 / 128.0);
        assertEquals(1_000_000, json.at("/timers/t/p99.9_ms").doubleValue(), 1_000_000 / 128.0);
        assertTrue(json.at("/timers/t").has("p50_ms"));
        for (String wrong : new String[] {"", "0", "100", "x", "50,50", "50,"}) {
            CommandLineRun run = CommandLineRun.of("metrics", log, "--percentiles", wrong);
            assertEquals(2, run.status(), wrong);
            assertTrue(run.err().contains("--percentiles must be up to 20 different numbers"), run.err());
        }
    }

    @Test
    void metrics_csv_isATableWithoutFormulas() throws IOException {
        String log = file("{\"event\":\"gauge_update\",\"gauge_name\":\"=1+1,\\\"x\",\"value\":-0.5}\n");
        String table = CommandLineRun.of("metrics", log, "--filter", "gauges", "--format", "csv")
                .out();
        assertTrue(table.startsWith("name,value\r\n\"gauges.=1+1,\"\"x\",-0.5\r\n"), table);
        String reversed = CommandLineRun.of(
                        "errors", file("{\"level\":\"ERROR\",\"message\":\"=cmd()\"}\n"), "--format", "csv")
                .out();
        assertTrue(reversed.contains(",'=cmd()\r\n"), reversed);
    }

    @Test
    void metrics_timeline_hasARowForEachInterval() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int minute = 0; minute < 60; minute += 5) {
            String time = String.format("\"timestamp\":\"2024-01-15T10:%02d:30Z\"", minute);
            lines.append(
                            "{" + time
                                    + ",\"level\":\"INFO\",\"event\":\"timer_end\",\"timer_name\":\"load\",\"duration_seconds\":")
                    .append(minute)
                    .append("}\n");
            lines.append("{" + time + ",\"level\":\"" + (minute == 10 ? "FATAL" : "WARN") + "\"}\n");
        }
        String log = file(lines + "{\"level\":\"ERROR\"}\n");
        String text = CommandLineRun.of("metrics", log, "--filter", "gauges", "--timeline")
                .out();
        assertTrue(text.contains("""

                        Timeline, a row for 5m 00s; of timers the mean
                                               events  warnings  errors   load
                          2024-01-15T10:00:00       2         1       0     0s
                          2024-01-15T10:05:00       2         1       0   5.0s
                          2024-01-15T10:10:00       2         0       1  10.0s
                        """), text);
        JsonNode json = JACKSON.readTree(CommandLineRun.of("metrics", log, "--timeline", "--format", "json")
                .out());
        assertEquals(300, json.at("/timeline/interval_seconds").intValue());
        assertEquals(12, json.at("/timeline/intervals").size());
        assertEquals(
                "2024-01-15T10:45:00.000000Z",
                json.at("/timeline/intervals/9/start").textValue());
        assertEquals(
                45_000, json.at("/timeline/intervals/9/timers/load/mean_ms").doubleValue());
    }

    @Test
    void metrics_otherKinds_areListsOfTheirOwn() throws IOException {
        String log = file("""
                {"event":"counter_update","counter_name":"rows","total":1500}
                {"event":"counter_update","counter_name":"rows","total":2500}
                {"event":"gauge_update","gauge_name":"accuracy","value":0.5}
                {"event":"gauge_update","gauge_name":"accuracy","value":0.875}
                """);
        String text =
                CommandLineRun.of("metrics", log, "--filter", "counters,gauges").out();
        assertTrue(
                text.startsWith("Counter Metrics from " + log + "\n===============================\nrows: 2,500\n\n"
                        + "Gauge Metrics from " + log
                        + "\n===============================\naccuracy: 0.875\n\nLines: 4 read"),
                text);
        String none =
                CommandLineRun.of("metrics", log, "--filter", "HISTOGRAMS").out();
        assertTrue(
                none.startsWith("Histogram Metrics from " + log + "\n===============================\nnone\n"), none);
        CommandLineRun wrong = CommandLineRun.of("metrics", log, "--filter", "timer");
        assertEquals(2, wrong.status());
        assertTrue(wrong.err().contains("[counters, gauges, timers, histograms]"), wrong.err());
    }

    @Test
    void metrics_json_hasTheKeysOfTheContract() throws IOException {
        String log = file(
                timers("t", 3, 0.5)
                        + "{\"event\":\"histogram_stats\",\"histogram_name\":\"h\",\"count\":4,\"mean\":2,\"std\":1,\"min\":1,\"max\":4}\n");
        JsonNode json = json(log);
        assertTrue(keys(json).startsWith("counters,gauges,timers,histograms,files,lines,"), keys(json));
        assertEquals(
                "count,total_seconds,mean_seconds,std_seconds,min_seconds,max_seconds,mean_ms,p50_ms,p95_ms,p99_ms",
                keys(json.at("/timers/t")));
        assertEquals("count,mean,std,min,max,p50,p95,p99", keys(json.at("/histograms/h")));
        assertTrue(keys(JACKSON.readTree(CommandLineRun.of("metrics", log, "--format", "json", "--filter", "gauges")
                        .out()))
                .startsWith("gauges,files,"));
    }

    @Test
    void metrics_generatedTimers_agreeWithPython() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            log.append(timers("t" + random.nextInt(3), 1, Math.exp(random.nextGaussian()) / 100));
        }
        String file = file(log.toString());
        JsonNode json = json(file);
        ForeignTool.Answer python = ForeignTool.run("python3", "-c", """
                import json, sys, statistics, collections
                d = collections.defaultdict(list)
                for l in open(sys.argv[1]):
                    e = json.loads(l)
                    d[e['timer_name']].append(e['duration_seconds'])
                def q(v, p): # as numpy.percentile: linear between the ranks next to p
                    v = sorted(v); at = (len(v) - 1) * p / 100; i = int(at)
                    return v[i] + (v[min(i + 1, len(v) - 1)] - v[i]) * (at - i)
                print(json.dumps({k: dict(count=len(v), total_seconds=sum(v), mean_seconds=statistics.fmean(v),
                    std_seconds=statistics.pstdev(v), min_seconds=min(v), max_seconds=max(v),
                    p50_ms=q(v, 50)*1e3, p95_ms=q(v, 95)*1e3, p99_ms=q(v, 99)*1e3) for k, v in d.items()}))
                """, file);
        JsonNode expected = JACKSON.readTree(python.out());
        expected.properties()
                .forEach(timer -> timer.getValue().properties().forEach(figure -> {
                    double theirs = figure.getValue().doubleValue();
                    double ours = json.get("timers")
                            .get(timer.getKey())
                            .get(figure.getKey())
                            .doubleValue();
                    double tolerance = figure.getKey().startsWith("p") ? 0.009 * theirs : 1e-9 * theirs;
                    assertEquals(theirs, ours, tolerance, timer.getKey() + "." + figure.getKey() + " seed " + seed);
                }));
        assertEquals(3, expected.size());
    }

    @Test
    void metrics_pythonsTwoShapes_haveTheFiguresOfTheirNotes() throws IOException {
        JsonNode structlog = json(SharedData.at("conv2d-python/structlog.log").toString());
        assertEquals(1000, structlog.at("/counters/samples_loaded").intValue());
        assertEquals(5, structlog.at("/counters/qa_nan").intValue());
        assertEquals(0.1004, structlog.at("/timers/data_loading/total_seconds").doubleValue(), 1e-9);
        assertEquals(
                10,
                json(SharedData.at("conv2d-python/json_formatter.log").toString())
                        .at("/lines/matched")
                        .intValue());
    }

    @Test
    void metrics_selection_takesWhatIsAskedForAlone() throws IOException {
        String log = file("""
                {"timestamp":"2024-01-15T10:00:00Z","event":"gauge_update","gauge_name":"g","value":1}
                {"timestamp":"2024-01-15T11:00:00Z","event":"gauge_update","gauge_name":"g","value":2}
                """);
        JsonNode json =
                JACKSON.readTree(CommandLineRun.of("metrics", log, "--format", "json", "--until", "2024-01-15T10:30")
                        .out());
        assertEquals(1, json.at("/gauges/g").intValue());
        assertEquals(
                "{\"read\":2,\"matched\":1,\"filtered\":1,\"rejected\":0,\"blank\":0}",
                json.get("lines").toString());
    }

    private static JsonNode json(String log) throws IOException {
        return JACKSON.readTree(
                CommandLineRun.of("metrics", "--format", "json", log).out());
    }

    private static String keys(JsonNode node) {
        return String.join(",", (Iterable<String>) node::fieldNames);
    }

    private static String timers(String name, int count, double seconds) {
        return ("{\"event\":\"timer_end\",\"timer_name\":\"" + name + "\",\"duration_seconds\":" + seconds + "}\n")
                .repeat(count);
    }

    private String file(String content) throws IOException {
        return Files.writeString(directory.resolve("a.log"), content).toString();
    }
}
