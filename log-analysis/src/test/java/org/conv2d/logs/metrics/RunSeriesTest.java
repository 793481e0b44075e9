/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A script of readings and starts: numbers are totals, {@code a+b} a total a with increment b, S is a training start. */
class RunSeriesTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # a counter is cumulative
            1000 1000 1000 1000,            1000
            1 2 3,                          3
            # a fall starts a new run
            1000 3000 1000 2000,            5000
            5 4 3 2 1,                      15
            # an increment shows a restart that the total hides
            1000+1000 1000+1000,            2000
            1000+1000 2000+1000,            2000
            # a start that is not the run's own ends it
            S 1000 S 1000,                  2000
            S 1000 2000 S 3000,             5000
            S 1000 S 2000 S S 3000,         6000
            # what is counted before the first start goes on after it
            1000 S 2000,                    2000
            1000 1000 S 1000 1000,          1000
            1000 S 2000 S 3000,             5000
            # the same in a later run of the same file, which a fall gives away
            1000 S 5000 1000 S 4000,        9000
            1000 S 5000 1000 S 4000 S 4000, 13000
            # a fall after the start: the start was that run's own
            S 5000 S 1000 S 2000,           8000
            """)
    void total_scriptOfReadings_countsTheLastOfEveryRun(String script, double expected) {
        assertEquals(expected, total(List.of(script.split(" "))));
        assertEquals(expected, reference(List.of(script.split(" "))));
    }

    @Test
    void append_anySplitAndGrouping_givesTheSameTotal() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 50_000; round++) {
            List<String> script = anyScript(random);
            double expected = reference(script);
            assertEquals(expected, total(script), "seed " + seed + ": " + script);
            assertEquals(expected, totalOfParts(script, random), "seed " + seed + ": " + script);
        }
    }

    /** The rule as it reads, with all readings at hand. */
    private static double reference(List<String> script) {
        double sum = 0;
        double last = Double.NaN;
        boolean fresh = true;
        int startsSince = 0;
        for (String step : script) {
            if (step.equals("S")) {
                startsSince++;
                continue;
            }
            CounterReading reading = reading(step);
            if (Double.isNaN(last)) {
                fresh = startsSince == 0;
            } else if (reading.before() < last) {
                sum += last;
                fresh = startsSince == 0;
            } else if (startsSince > 0) {
                sum += fresh && startsSince == 1 ? 0 : last;
                fresh = false;
            }
            startsSince = 0;
            last = reading.progress();
        }
        return sum + last;
    }

    private static double total(List<String> script) {
        return part(script).counters().of("c").total().total().doubleValue();
    }

    private static double totalOfParts(List<String> script, Random random) {
        List<OrderedMetrics> parts = new ArrayList<>();
        int from = 0;
        while (from < script.size()) {
            int to = from + 1 + random.nextInt(script.size() - from);
            parts.add(part(script.subList(from, to)));
            from = to;
        }
        while (parts.size() > 1) {
            int left = random.nextInt(parts.size() - 1);
            parts.get(left).append(parts.remove(left + 1));
        }
        return parts.get(0).counters().of("c").total().total().doubleValue();
    }

    private static OrderedMetrics part(List<String> script) {
        OrderedMetrics part = new OrderedMetrics();
        for (String step : script) {
            if (step.equals("S")) {
                part.start();
            } else {
                part.counter("c", null, reading(step));
            }
        }
        return part;
    }

    private static CounterReading reading(String step) {
        String[] parts = step.split("\\+");
        return CounterReading.of(Double.parseDouble(parts[0]), parts.length == 1 ? 0 : Double.parseDouble(parts[1]));
    }

    private static List<String> anyScript(Random random) {
        List<String> script = new ArrayList<>();
        int total = 0;
        for (int i = random.nextInt(12); i > 0; i--) {
            int kind = random.nextInt(10);
            if (kind < 4) {
                script.add("S");
            } else {
                int increment = random.nextInt(4);
                total = kind == 9 ? increment : total + increment;
                script.add(random.nextBoolean() ? total + "+" + increment : "" + total);
            }
        }
        script.add(random.nextInt(script.size() + 1), "" + total);
        return script;
    }
}
