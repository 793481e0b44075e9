/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import org.conv2d.logs.Scans;
import org.conv2d.logs.TextSource;
import org.conv2d.logs.input.Line;
import org.conv2d.logs.input.LineReader;
import org.conv2d.logs.record.RecordReader;
import org.junit.jupiter.api.Test;

/** Whatever the stretches and whatever the order of their merging: the same bytes. */
class SummaryMergeTest {
    @Test
    void merge_anyStretchesInAnyOrder_givesTheSameBytes() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            String[] files = new String[1 + random.nextInt(3)];
            for (int i = 0; i < files.length; i++) {
                files[i] = GeneratedLog.of(random.nextInt(60), random);
            }
            boolean oneLog = random.nextBoolean();
            IntPredicate continues = file -> oneLog;
            String whole = report(Scans.summary(continues, files));
            SummaryState merged = merged(stretches(files, random), random);
            assertEquals(whole, report(merged.result(continues)), "seed " + seed);
            assertEquals(whole, report(merged.result(continues)), "asked again, seed " + seed);
        }
    }

    /** States that share out the lines of all files, each having one or more stretches of adjoining lines. */
    private static List<SummaryState> stretches(String[] files, Random random) throws IOException {
        List<SummaryState> states = new ArrayList<>();
        int count = 1 + random.nextInt(9);
        for (int i = 0; i < count; i++) {
            states.add(new SummaryState());
        }
        RecordReader reader = new RecordReader(SummaryState.QUERY.fields());
        for (int file = 0; file < files.length; file++) {
            LineReader lines = new LineReader(TextSource.of(files[file]).open(), file);
            SummaryState state = states.get(random.nextInt(count));
            while (lines.next()) {
                show(lines.line(), reader, state);
                if (random.nextInt(6) == 0) {
                    state = states.get(random.nextInt(count));
                }
            }
        }
        return states;
    }

    private static void show(Line line, RecordReader reader, SummaryState state) {
        if (line.isBlank()) {
            state.blank(line);
        } else if (reader.read(line)) {
            state.accept(reader.record());
        } else {
            state.reject(line, reader.rejection());
        }
    }

    private static SummaryState merged(List<SummaryState> states, Random random) {
        while (states.size() > 1) {
            SummaryState taken = states.remove(random.nextInt(states.size()));
            states.get(random.nextInt(states.size())).merge(taken);
        }
        return states.get(0);
    }

    private static String report(Summary summary) {
        SummaryReport report = new SummaryReport(List.of("a.log", "b.log", "c.log"), summary, List.of());
        return SummaryText.of(report) + SummaryJson.of(report);
    }
}
