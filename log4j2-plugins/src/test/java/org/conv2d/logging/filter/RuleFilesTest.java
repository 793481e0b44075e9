/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.conv2d.logging.layout.StatusLines;
import org.conv2d.logging.message.EventMessage;
import org.conv2d.logging.metrics.MetricsSnapshot;
import org.conv2d.logging.metrics.MetricsSource;
import org.conv2d.logging.metrics.Series;
import org.conv2d.logging.quality.RuleCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules in files: formats, what is refused and how that reads, and files that change. */
final class RuleFilesTest {

    private static final String RULE = "- {id: low, event: fsq_encoding, when: 'perplexity < %s', escalate: WARN}\n";

    @TempDir
    private Path directory;

    private Path write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        FileTime before = Files.exists(file) ? Files.getLastModifiedTime(file) : FileTime.fromMillis(0);
        Files.writeString(file, text);
        // a file system may not tell two writes within its resolution apart
        Files.setLastModifiedTime(file, FileTime.fromMillis(before.toMillis() + 1_000_000));
        return file;
    }

    private QualityRun run(String rules, String more) {
        return QualityRun.setup()
                .filter("<QualityFilter rules='" + rules + "' " + more + "/>")
                .level("WARN")
                .start();
    }

    private static void log(QualityRun run, double perplexity) {
        run.logger().info(EventMessage.of("fsq_encoding").with("perplexity", perplexity));
    }

    private static List<RuleCounts> counts(QualityRun run) {
        return QualityRules.of(run.context()).counts();
    }

    @ParameterizedTest
    @CsvSource({"list.yaml", "tree.yaml", "rules.json", "tabs.json"})
    void file_inEachForm_givesItsRules(String name) throws IOException {
        Map<String, String> forms = Map.of(
                "list.yaml",
                RULE.formatted(50),
                "tree.yaml",
                "version: 1\nrules:\n" + RULE.formatted(50),
                "rules.json",
                "{\"rules\":[{\"id\":\"low\",\"event\":\"fsq_encoding\",\"when\":\"perplexity < 50\",\"escalate\":\"WARN\"}]}",
                "tabs.json",
                "[\n\t{\"id\":\"low\",\n\t\t\"event\":\"fsq_encoding\",\t\"when\":\"perplexity < 50\",\"escalate\":\"WARN\"}\n]\n");
        Path file = write(name, forms.get(name));
        for (String location : List.of(file.toString(), file.toUri().toString())) {
            try (QualityRun run = run(location, "")) {
                log(run, 49);
                log(run, 51);
                assertEquals(1, run.lines().size(), location);
            }
        }
    }

    @Test
    void elements_besideAFile_replaceItsRulesOfTheSameId() throws IOException {
        Path file = write("rules.yaml", RULE.formatted(50) + RULE.formatted(1).replace("low", "other"));
        try (QualityRun run = QualityRun.setup()
                .filter(
                        "<QualityFilter rules='" + file
                                + "'><Rule id='low' event='fsq_encoding' when='perplexity &gt; 90' escalate='ERROR'/></QualityFilter>")
                .start()) {
            assertEquals(
                    List.of("other", "low"),
                    counts(run).stream().map(RuleCounts::rule).toList());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cyclic.yaml|rules: &a [*a]|cyclic.yaml, line 1, column 12: *a contains itself",
                "cyclic.yaml|rules: [&a {id: x, when: *a}]|*a contains itself",
                "deep.yaml|[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]|line 1, column 17: nested deeper than 16",
                "twice.yaml|[{id: a, id: b}]|twice.yaml, line 1, column 10: while constructing a mapping, found duplicate key id",
                "broken.yaml|rules: [|broken.yaml, line 1, column 9: ",
                "key.yaml|rulez: []|key.yaml: unknown key \"rulez\"",
                "name.yaml|[{id: a, wehn: 'x < 1'}]|name.yaml, rule 1: rule a has an unknown attribute \"wehn\"",
                "tag.yaml|[!!java.net.URL [http://localhost]]|tag.yaml",
                "number.yaml|42|number.yaml: must hold \"rules:\" and a list of rules"
            })
    void file_thatMakesNoSense_isToldWhereAndWhy(String name, String text, String said) throws IOException {
        Path file = write(name, text);
        try (StatusLines status = new StatusLines();
                QualityRun run = run(file.toString(), "")) {
            log(run, 1);
            assertEquals(0, run.lines().size());
            assertEquals(1, status.lines().size(), () -> status.lines().toString());
            assertTrue(
                    status.lines().get(0).contains(said), () -> status.lines().toString());
        }
    }

    @Test
    void file_of50Megabytes_isRefusedWithoutBeingRead() throws IOException {
        Path file = directory.resolve("large.yaml");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(50L << 20);
        }
        try (StatusLines status = new StatusLines();
                QualityRun run = run(file.toString(), "")) {
            assertEquals(List.of(), counts(run));
            assertEquals(
                    List.of("Quality rules: " + file + ": a rule file must not be larger than 1 MiB"), status.lines());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "classpath:conv2d/none.yaml|there is no such file on the class path",
                "http://localhost/rules.yaml|must be a path, or a URI like",
                "no/such/file.yaml|cannot be read",
            })
    void location_whereNoRulesAre_isTold(String location, String said) {
        try (StatusLines status = new StatusLines();
                QualityRun run = run(location, "")) {
            assertEquals(List.of(), counts(run));
            assertEquals(1, status.lines().size(), () -> status.lines().toString());
            assertTrue(
                    status.lines().get(0).contains(said), () -> status.lines().toString());
        }
    }

    @Test
    void file_thatChanges_isTakenOverAndCountsGoOn() throws IOException {
        Path file = write("rules.yaml", RULE.formatted(50) + RULE.formatted(10).replace("low", "lowest"));
        try (QualityRun run = run(file.toString(), "watchSeconds='1'")) {
            log(run, 40);
            write("rules.yaml", RULE.formatted(50) + RULE.formatted(20).replace("low", "lower"));
            long deadline = System.nanoTime() + 60_000_000_000L;
            while (counts(run).stream().noneMatch(count -> count.rule().equals("lower"))) {
                assertTrue(System.nanoTime() < deadline, "the file was not looked at again");
                Thread.onSpinWait();
            }
            log(run, 40);
            assertEquals(
                    List.of(new RuleCounts("low", 2, 2, 2, 0, 0, 0, 0), new RuleCounts("lower", 1, 0, 0, 0, 0, 0, 0)),
                    counts(run));
            assertEquals(2, run.lines().size());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- {id: low, event: fsq_encoding, when: 'perplexity <', escalate: WARN}|something is missing",
                "- {id: low|line 1",
                "- {id: low, event: fsq_encoding, when: 'perplexity matches \"(\"', escalate: WARN}|low"
            })
    void file_thatBreaks_leavesTheOldRulesInForce(String broken, String said) throws IOException {
        Path file = write("rules.yaml", RULE.formatted(50));
        RuleSource source = new RuleSource(List.of(RuleFile.at(file.toString())), List.of());
        QualityRules rules = new QualityRules();
        rules.open(source, org.conv2d.logging.quality.Mode.ENFORCE);
        try (StatusLines status = new StatusLines()) {
            write("rules.yaml", broken);
            rules.reload(source, org.conv2d.logging.quality.Mode.ENFORCE);
            rules.reload(source, org.conv2d.logging.quality.Mode.ENFORCE);
            assertEquals(
                    List.of("low"),
                    rules.counts().stream().map(RuleCounts::rule).toList());
            assertEquals(2, status.lines().size(), () -> status.lines().toString());
            assertTrue(
                    status.lines().get(0).contains(said), () -> status.lines().toString());
            assertTrue(
                    status.lines().get(1).contains("the old rules stay in force"),
                    status.lines().get(1));
            write("rules.yaml", RULE.formatted(60).replace("low", "mended"));
            rules.reload(source, org.conv2d.logging.quality.Mode.ENFORCE);
            assertEquals(
                    List.of("mended"),
                    rules.counts().stream().map(RuleCounts::rule).toList());
        }
    }

    @Test
    void context_configuredAnew_keepsWhatTheRulesKnow() throws IOException {
        String rules =
                "<QualityFilter><Rule id='low' event='fsq_encoding' when='perplexity &lt; 50' escalate='WARN'/>%s"
                        + "</QualityFilter>";
        QualityRun.Setup setup = QualityRun.setup().filter(rules.formatted(""));
        try (QualityRun run = setup.start()) {
            log(run, 1);
            run.configure(setup.filter(rules.formatted("<Rule id='more' event='x' when='a &lt; 1' escalate='WARN'/>")));
            log(run, 1);
            assertEquals(new RuleCounts("low", 2, 2, 2, 0, 0, 0, 0), counts(run).get(0));
            assertEquals(2, counts(run).size());
        }
    }

    /** Whoever adds up what the filters of all configurations counted must get what the rules counted. */
    @Test
    void metrics_ofFiltersThatFollowEachOther_addUpToWhatTheRulesDid() throws IOException {
        String rule =
                "<QualityFilter><Rule id='low' event='fsq_encoding' when='perplexity &lt; %s' suppress='1h'/></QualityFilter>";
        QualityRun.Setup setup = QualityRun.setup().filter(rule.formatted("50"));
        try (QualityRun run = setup.start()) {
            List<MetricsSource> filters = new ArrayList<>();
            for (String limit : new String[] {"50", "50", "40"}) {
                run.configure(setup.filter(rule.formatted(limit)));
                filters.add((MetricsSource) run.context().getConfiguration().getFilter());
                log(run, 1);
                log(run, 1);
            }
            assertEquals(
                    List.of(2L, 2L, 2L),
                    filters.stream().map(RuleFilesTest::matched).toList());
            MetricsSnapshot sum = filters.get(0)
                    .snapshot()
                    .merge(filters.get(1).snapshot())
                    .merge(filters.get(2).snapshot());
            Series escalated = new Series("quality_escalated", List.of("rule"), List.of("low"));
            Series suppressed = new Series("quality_suppressed", List.of("rule"), List.of("low"));
            assertEquals(2L, sum.counters().get(escalated), "a rule that changed begins anew");
            assertEquals(4L, sum.counters().get(suppressed));
        }
    }

    private static long matched(MetricsSource filter) {
        return filter.snapshot().counters().get(new Series("quality_matched", List.of("rule"), List.of("low")));
    }
}
