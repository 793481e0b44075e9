/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.select;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.conv2d.logging.event.EventView;
import org.conv2d.logging.event.FieldKind;
import org.conv2d.logging.event.Fields;
import org.conv2d.logs.TextSource;
import org.conv2d.logs.input.Line;
import org.conv2d.logs.record.LogRecord;
import org.conv2d.logs.record.Rejection;
import org.conv2d.logs.scan.LogScan;
import org.conv2d.logs.scan.LogState;
import org.conv2d.logs.scan.Query;
import org.conv2d.logs.scan.ScanSettings;
import org.junit.jupiter.api.Test;

/** Fields that were foretold read as those that Jackson finds in the whole line. */
class ObjectViewTest {
    private static final List<String> NAMES =
            List.of("a", "b", "c", "level", "event", "context", "a.b", "message", "x");

    private static final String[] VALUES = {
        "1",
        "-0",
        "0",
        "-17",
        "12.5",
        "1e3",
        "-1.5E-7",
        "1e999",
        "123456789012345678",
        "1234567890123456789",
        "12345678901234567890123",
        "0.1",
        "1" + "0".repeat(500),
        "\"text\"",
        "\"\"",
        "\"a\\\"b\\u0041\"",
        "\"12\"",
        "\"grün\"",
        "true",
        "false",
        "null",
        "[1,2]",
        "{\"b\":3}",
        "\"ERROR\"",
        "NaN"
    };

    /** What a whole line says, compared with what was foretold. */
    private static final class Compared implements LogState<Compared> {
        private final ObjectView whole = new ObjectView();
        private final ObjectView foretold = new ObjectView(NAMES);
        private final List<String> differences = new ArrayList<>();
        private int events;

        @Override
        public void accept(LogRecord record) {
            events++;
            for (String name : NAMES) {
                whole.show(record);
                foretold.show(record);
                String expected = description(whole, name);
                String found = description(foretold, name);
                if (!expected.equals(found)) {
                    differences.add(name + ": " + expected + ", but " + found);
                }
            }
        }

        private static String description(EventView view, String name) {
            int index = view.indexOf(name);
            if (index == Fields.NONE) {
                return "missing";
            }
            boolean decimal = view.kind(index) == FieldKind.DECIMAL;
            return view.kind(index) + " " + view.doubleValue(index) + " " + (decimal ? 0 : view.longValue(index)) + " "
                    + view.textValue(index) + " " + view.booleanValue(index);
        }

        @Override
        public void filter(Line line) {}

        @Override
        public void reject(Line line, Rejection reason) {
            differences.add("rejected: " + reason);
        }

        @Override
        public void blank(Line line) {}

        @Override
        public void merge(Compared other) {
            differences.addAll(other.differences);
            events += other.events;
        }
    }

    @Test
    void indexOf_foretoldName_readsAsInTheWholeLine() {
        long seed = System.nanoTime();
        System.out.println("indexOf_foretoldName: seed " + seed);
        Random random = new Random(seed);
        StringBuilder log = new StringBuilder();
        int lines = 20_000;
        for (int i = 0; i < lines; i++) {
            String separator = "{";
            for (String name : List.of("a", "b", "level", "c", "event", "message", "a.b", "context", "a")) {
                if (random.nextInt(name.equals("context") ? 9 : 3) > 0
                        && !(name.equals("a") && separator.equals(","))) {
                    String value = VALUES[random.nextInt(random.nextBoolean() ? 6 : VALUES.length)];
                    log.append(separator).append('"').append(name).append("\":").append(value);
                    separator = ",";
                } else if (random.nextInt(200) == 0) {
                    log.append(separator).append("\"\\u0061\":7,\"b\":1,\"b\":\"twice\"");
                    separator = ",";
                }
            }
            log.append(separator.equals("{") ? "{}" : "}").append('\n');
        }
        Query<Compared> query = new Query<>(ObjectView.fields(NAMES), Compared::new, null);
        Compared compared = LogScan.fold(List.of(TextSource.of(log.toString())), query, ScanSettings.ofThisMachine())
                .state();
        assertEquals(List.of(), compared.differences.stream().limit(5).toList(), "seed " + seed);
        assertTrue(compared.events > lines / 2, compared.events + " events");
    }
}
