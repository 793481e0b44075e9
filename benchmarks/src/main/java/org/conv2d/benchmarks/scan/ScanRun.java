/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.scan;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Measures {@code bin/conv2d-logs} on a large generated log, whole processes beside those of peers. */
public final class ScanRun {
    private static final long SEED = 7;
    private static final int PYTHON_PART = 10;
    private static final long FEW = 2_000;
    private static final String LITERAL = "clustering_pass";
    private static final String PYTHON = """
            import json, sys
            events, levels, first, last, a, b = {}, {}, None, None, [], []
            for line in open(sys.argv[1], 'rb'):
                r = json.loads(line)
                events[r.get('event')] = events.get(r.get('event'), 0) + 1
                levels[r['level']] = levels.get(r['level'], 0) + 1
                t = r['timestamp']
                first = t if first is None or t < first else first
                last = t if last is None or t > last else last
                if 'encoding_duration_ms' in r: a.append(r['encoding_duration_ms'])
                if 'clustering_duration_ms' in r: b.append(r['clustering_duration_ms'])
            for v in (a, b):
                v.sort()
                print([v[int(len(v) * q)] for q in (.5, .95, .99)])
            print(events, levels, first, last)""";

    private final Path program;
    private final long bytes;
    private final int rounds;

    /** @param bytes size of the log, and what is read in each of {@code rounds} rounds */
    public ScanRun(Path project, long bytes, int rounds) {
        this.program = project.resolve("bin/conv2d-logs");
        this.bytes = bytes;
        this.rounds = rounds;
    }

    /** The tables. */
    public String measure() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("conv2d-scan");
        Path log = folder.resolve("mixed.log");
        Path part = folder.resolve("part.log");
        Path few = folder.resolve("few.log");
        try {
            generate(log, bytes);
            generate(part, bytes / PYTHON_PART);
            generate(few, FEW);
            List<Contest.Outcome> outcomes = new ArrayList<>();
            List<String> left = new ArrayList<>();
            for (Contest contest : contests(log, part)) {
                if (contest.isPossible()) {
                    outcomes.add(contest.run(rounds));
                } else {
                    left.add(contest.peer());
                }
            }
            return new ScanTable(bytes, outcomes, small(few), HotSummary.measure(log.toString(), rounds), left).text();
        } finally {
            delete(folder);
        }
    }

    private List<Contest> contests(Path log, Path part) {
        List<String> summary = ours(log, "summary", "--no-index", log);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> duckDb = List.of(
                java, "-cp", System.getProperty("java.class.path"), DuckDbSummary.class.getName(), log.toString());
        List<String> python = List.of("python3", "-c", PYTHON, part.toString());
        List<String> grep = ours(log, "grep", "-c", LITERAL, log);
        return List.of(
                new Contest("`summary`", summary, "DuckDB through JDBC", duckDb, 0.5, 1),
                new Contest("`summary`", summary, "Python `json.loads`", python, 0.04, PYTHON_PART),
                new Contest("`errors`", ours(log, "errors", log), "our `summary`", summary, 0.6, 1),
                new Contest("`summary`, second time", ours(log, "summary", log), "our `summary`", summary, 0.1, 1),
                new Contest("`grep -c`, literal", grep, "ripgrep", List.of("rg", "-c", LITERAL, log.toString()), 2, 1),
                new Contest(
                        "`grep -c`, literal", grep, "GNU grep", List.of("grep", "-c", LITERAL, log.toString()), 1, 1));
    }

    private List<Usage> small(Path few) throws IOException, InterruptedException {
        List<Usage> usages = new ArrayList<>();
        for (int round = 0; round < 2 * rounds; round++) {
            usages.add(MeasuredProcess.run(ours(few, "summary", few)));
        }
        return usages;
    }

    /** A command of ours, whose index is kept beside the log. */
    private List<String> ours(Path log, Object... words) {
        List<String> line = new ArrayList<>(List.of("env", "XDG_CACHE_HOME=" + log.getParent(), program.toString()));
        for (Object word : words) {
            line.add(word.toString());
        }
        return line;
    }

    private static void generate(Path log, long bytes) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(log), 1 << 20)) {
            new MixedEvents(SEED).write(out, bytes);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
