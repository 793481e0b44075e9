/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.conv2d.benchmarks.encode.Cost;
import org.conv2d.benchmarks.figures.MarkdownTable;
import org.conv2d.benchmarks.figures.Spread;
import org.conv2d.benchmarks.figures.Target;

/** The tables of a {@link MetricsRun}. Stateless. */
final class MetricsTable {
    private static final double TIMER_NANOS = 10;
    private static final double APPENDER_NANOS = 150;
    private static final double NOTHING_BYTES = 0.5;
    private static final double KIB = 1024;
    private static final double MEMORY_KIB = 32;
    private static final double LEAST_SECONDS = 0.001;

    private MetricsTable() {}

    static String of(MeterCosts costs) {
        StringBuilder text = new StringBuilder();
        for (Meter.Task task : Meter.Task.values()) {
            text.append("#### ").append(task.title()).append("\n\n");
            text.append(table(costs, task)).append('\n');
        }
        text.append("#### Memory of a histogram\n\n").append(memory()).append('\n');
        return text.append("#### Targets\n\n")
                .append(Target.table(targets(costs)))
                .toString();
    }

    private static MarkdownTable table(MeterCosts costs, Meter.Task task) {
        MarkdownTable table =
                new MarkdownTable("", "CPU ns/op, 1 thread", "to ours", "CPU ns/op, 2 threads", "to ours", "B/op");
        for (Meter meter : metersOf(task)) {
            boolean two = costs.has(meter, 2);
            table.row(
                    meter.label(),
                    cpu(costs, meter, 1).text(1),
                    ratio(costs, meter, 1).text(2) + "×",
                    two ? cpu(costs, meter, 2).text(1) : "–",
                    two ? ratio(costs, meter, 2).text(2) + "×" : "–",
                    String.format(Locale.ROOT, "%,.0f", bytes(costs, meter)));
        }
        return table;
    }

    private static MarkdownTable memory() {
        MarkdownTable table =
                new MarkdownTable("largest to smallest value", "1 thread", "2 threads", "4 threads", "8 threads");
        for (double factor : new double[] {10, 1e3, 1e6, 1e7}) {
            table.row(
                    String.format(Locale.ROOT, "%,.0f", factor),
                    kib(1, factor),
                    kib(2, factor),
                    kib(4, factor),
                    kib(8, factor));
        }
        return table;
    }

    private static String kib(int threads, double factor) {
        return String.format(Locale.ROOT, "%.1f KiB", kibOf(threads, factor));
    }

    private static double kibOf(int threads, double factor) {
        return HistogramMemory.bytes(threads, LEAST_SECONDS, LEAST_SECONDS * factor) / KIB;
    }

    private static List<Target> targets(MeterCosts costs) {
        List<Target> targets = new ArrayList<>();
        for (Meter.Task task : List.of(Meter.Task.COUNTER, Meter.Task.HISTOGRAM)) {
            for (int threads = 1; threads <= 2; threads++) {
                int with = threads;
                Spread fastest = metersOf(task).stream()
                        .filter(meter -> !meter.isOurs())
                        .map(meter -> ratio(costs, meter, with))
                        .min((a, b) -> Double.compare(a.median(), b.median()))
                        .orElseThrow();
                targets.add(new Target(
                        "%s, %d threads, fastest peer : ours: at least 1×".formatted(task.title(), threads),
                        fastest.text(2) + "×",
                        fastest.median() >= 1));
            }
        }
        double[] timer = costs.of(Meter.TIMER, 1, Cost::cpuNanos);
        double[] clock = costs.of(Meter.TIMER_CLOCK, 1, Cost::cpuNanos);
        double[] beyond = new double[timer.length];
        Arrays.setAll(beyond, i -> timer[i] - clock[i]);
        Spread above = Spread.of(beyond);
        targets.add(new Target(
                "Timer: at most 10 ns above two readings of the clock",
                above.text(1) + " ns",
                above.median() <= TIMER_NANOS));
        for (Meter form : List.of(Meter.APPENDER, Meter.APPENDER_TEXT)) {
            Spread nanos = cpu(costs, form, 1);
            targets.add(new Target(
                    "Ten rules on an event of eight fields, %s: under 150 ns"
                            .formatted(form == Meter.APPENDER ? "as objects" : "as text"),
                    nanos.text(1) + " ns",
                    nanos.median() < APPENDER_NANOS));
        }
        double kib = kibOf(8, 1e7);
        targets.add(new Target(
                "Memory of a histogram, values within a factor of 10,000,000, 8 threads: at most 32 KiB",
                String.format(Locale.ROOT, "%.1f KiB", kib),
                kib <= MEMORY_KIB));
        double most = Arrays.stream(Meter.values())
                .filter(Meter::isOurs)
                .mapToDouble(meter -> bytes(costs, meter))
                .max()
                .orElseThrow();
        targets.add(
                new Target("All of ours: 0 B/op", String.format(Locale.ROOT, "%.1f B", most), most < NOTHING_BYTES));
        return targets;
    }

    private static List<Meter> metersOf(Meter.Task task) {
        return Arrays.stream(Meter.values())
                .filter(meter -> meter.task() == task)
                .toList();
    }

    private static Spread cpu(MeterCosts costs, Meter meter, int threads) {
        return Spread.of(costs.of(meter, threads, Cost::cpuNanos));
    }

    private static Spread ratio(MeterCosts costs, Meter meter, int threads) {
        return Spread.ofRatios(
                costs.of(meter, threads, Cost::cpuNanos), costs.of(meter.task().base(), threads, Cost::cpuNanos));
    }

    /** The most of all rounds. */
    private static double bytes(MeterCosts costs, Meter meter) {
        double one = Spread.of(costs.of(meter, 1, Cost::allocatedBytes)).most();
        return costs.has(meter, 2)
                ? Math.max(
                        one, Spread.of(costs.of(meter, 2, Cost::allocatedBytes)).most())
                : one;
    }
}
