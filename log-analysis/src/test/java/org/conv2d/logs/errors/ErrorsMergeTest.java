/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.errors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.conv2d.logs.TextSource;
import org.conv2d.logs.input.LineReader;
import org.conv2d.logs.record.RecordReader;
import org.conv2d.logs.report.ReportTimes;
import org.conv2d.logs.scan.Query;
import org.junit.jupiter.api.Test;

/** Whatever the parts and the order of their merging: the same report, to the byte. */
class ErrorsMergeTest {
    private static final String[] LEVELS = {"INFO", "WARN", "ERROR", "CRITICAL", "ERROR"};

    @Test
    void merge_anyPartsInAnyOrder_givesTheSameBytes() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            String log = log(random, random.nextInt(120));
            Query<ErrorsState> query = ErrorsState.query(random.nextBoolean(), 1 + random.nextInt(30));
            List<ErrorsState> parts = new ArrayList<>();
            int count = 1 + random.nextInt(8);
            for (int i = 0; i < count; i++) {
                parts.add(query.newState());
            }
            ErrorsState whole = query.newState();
            RecordReader reader = new RecordReader(query.fields());
            LineReader lines = new LineReader(TextSource.of(log).open(), 0);
            ErrorsState part = parts.get(0);
            while (lines.next()) {
                for (ErrorsState state : List.of(whole, part)) {
                    if (reader.read(lines.line())) {
                        state.accept(reader.record());
                    } else {
                        state.reject(lines.line(), reader.rejection());
                    }
                }
                part = random.nextInt(5) == 0 ? parts.get(random.nextInt(count)) : part;
            }
            while (parts.size() > 1) {
                ErrorsState taken = parts.remove(random.nextInt(parts.size()));
                parts.get(random.nextInt(parts.size())).merge(taken);
            }
            assertEquals(report(whole), report(parts.get(0)), "seed " + seed);
        }
    }

    private static String report(ErrorsState state) {
        ErrorReport report = new ErrorReport(List.of("a.log"), state.result(), List.of());
        return ErrorText.of(report, new ReportTimes(ZoneOffset.UTC), true) + ErrorJson.of(report);
    }

    private static String log(Random random, int lines) {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            if (random.nextInt(9) == 0) {
                log.append("junk\n");
                continue;
            }
            log.append("{\"timestamp\":").append(1_705_314_600L + random.nextInt(50));
            log.append(",\"level\":\"").append(LEVELS[random.nextInt(LEVELS.length)]);
            log.append("\",\"message\":\"m ")
                    .append("x".repeat(random.nextInt(3)))
                    .append(random.nextInt(3));
            if (random.nextBoolean()) {
                log.append("\",\"exception\":{\"type\":\"E")
                        .append(random.nextInt(2))
                        .append("\",\"stack_trace\":\"t\",\"stack_hash\":\"");
                log.append(random.nextInt(3)).append("\"}}\n");
            } else {
                log.append("\"}\n");
            }
        }
        return log.toString();
    }
}
