/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.select;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.conv2d.logs.TextSource;
import org.conv2d.logs.input.LogSource;
import org.conv2d.logs.scan.LogScan;
import org.conv2d.logs.scan.ScanProgress;
import org.conv2d.logs.scan.ScanSettings;
import org.junit.jupiter.api.Test;

/** Lines of several logs in the order of their times, against a stable sort of all of them. */
class LineSorterTest {
    private record Event(long second, String line) {}

    @Test
    void finish_manyTemporaryFiles_givesTheSameAsASortInMemory() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int mostBytes : new int[] {1, 500, 20_000, 1 << 24}) {
            List<Event> events = new ArrayList<>();
            List<LogSource> logs = new ArrayList<>();
            for (int file = 0; file < 3; file++) {
                logs.add(TextSource.of(log(file, 3000, random, events)));
            }
            StringBuilder expected = new StringBuilder();
            events.stream()
                    .sorted(Comparator.comparingLong(Event::second))
                    .forEach(event -> expected.append(event.line).append('\n'));
            assertEquals(expected.toString(), sorted(logs, mostBytes), "seed " + seed + ", " + mostBytes);
        }
    }

    private static String log(int file, int lines, Random random, List<Event> events) {
        StringBuilder text = new StringBuilder();
        long second = Long.MIN_VALUE;
        long clock = 1_768_473_000;
        for (int i = 0; i < lines; i++) {
            clock += random.nextInt(20) == 0 ? -5 : random.nextInt(2);
            boolean timed = random.nextInt(9) > 0;
            second = timed ? clock : second;
            String line = "{" + (timed ? "\"ts\":" + clock + "," : "") + "\"event\":\"" + file + "-" + i + "\"}";
            events.add(new Event(second, line));
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private static String sorted(List<LogSource> logs, int mostBytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (LineSorter sorter = new LineSorter(mostBytes)) {
            LogScan.inOrder(
                    logs,
                    TimedLines.query((line, text) -> {
                        text.write(line.buffer(), line.start(), line.length());
                        text.write('\n');
                    }),
                    sorter::add,
                    new ScanSettings(2, new ScanProgress()));
            sorter.finish(piece -> piece.writeTo(out));
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
