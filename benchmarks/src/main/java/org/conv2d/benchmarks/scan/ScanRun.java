/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.scan;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.conv2d.benchmarks.figures.MarkdownTable;
import org.conv2d.benchmarks.figures.Spread;

/** Measures {@code bin/conv2d-logs} on a large generated log, whole processes beside those of peers. */
public final class ScanRun {
    private static final long SEED = 7;
    private static final int PYTHON_PART = 10;
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
        try {
            generate(log, bytes);
            generate(part, bytes / PYTHON_PART);
            List<Contest.Outcome> outcomes = new ArrayList<>();
            for (Contest contest : contests(log, part)) {
                outcomes.add(contest.run(rounds));
            }
            return table(outcomes);
        } finally {
            Files.deleteIfExists(log);
            Files.deleteIfExists(part);
            Files.deleteIfExists(folder);
        }
    }

    private List<Contest> contests(Path log, Path part) {
        List<String> summary = ours("summary", "--no-index", log);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> duckDb = List.of(
                java, "-cp", System.getProperty("java.class.path"), DuckDbSummary.class.getName(), log.toString());
        List<String> python = List.of("python3", "-c", PYTHON, part.toString());
        return List.of(
                new Contest("`summary`", summary, "DuckDB through JDBC", duckDb, 0.5, 1),
                new Contest("`summary`", summary, "Python `json.loads`", python, 0.04, PYTHON_PART),
                new Contest("`errors`", ours("errors", log), "our `summary`", summary, 0.6, 1),
                new Contest("`summary`, again", ours("summary", log), "our `summary`", summary, 0.1, 1));
    }

    private List<String> ours(String command, Object... arguments) {
        List<String> line = new ArrayList<>(List.of(program.toString(), command));
        for (Object argument : arguments) {
            line.add(argument.toString());
        }
        return line;
    }

    private static void generate(Path log, long bytes) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(log), 1 << 20)) {
            new MixedEvents(SEED).write(out, bytes);
        }
    }

    private String table(List<Contest.Outcome> outcomes) {
        MarkdownTable table = new MarkdownTable(
                "question",
                "beside",
                "wall s",
                "theirs",
                "CPU s",
                "theirs",
                "wall ratio",
                "CPU ratio",
                "at most",
                "MB a core-second",
                "MiB");
        for (Contest.Outcome outcome : outcomes) {
            Contest contest = outcome.contest();
            Spread cpu = Spread.of(Contest.cpus(outcome.ours(), 1));
            table.row(
                    contest.question(),
                    contest.peer(),
                    Spread.of(Contest.walls(outcome.ours(), 1)).text(2),
                    Spread.of(Contest.walls(outcome.theirs(), contest.peerScale()))
                            .text(2),
                    cpu.text(2),
                    Spread.of(Contest.cpus(outcome.theirs(), contest.peerScale()))
                            .text(2),
                    outcome.wallRatio().text(3),
                    outcome.cpuRatio().text(3),
                    contest.bound() + (outcome.wallRatio().median() <= contest.bound() ? "" : " **missed**"),
                    String.format(Locale.ROOT, "%,.0f", bytes / 1e6 / cpu.median()),
                    String.format(
                            Locale.ROOT,
                            "%,.0f",
                            outcome.ours().stream()
                                    .mapToDouble(Usage::peakMebibytes)
                                    .max()
                                    .orElse(0)));
        }
        return table.toString();
    }
}
