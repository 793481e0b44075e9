/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.logger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.conv2d.benchmarks.encode.Cost;
import org.conv2d.benchmarks.figures.MarkdownTable;
import org.conv2d.benchmarks.figures.Spread;
import org.conv2d.benchmarks.figures.Target;

/** The tables that say what calls of loggers cost. Stateless. */
public final class LoggerTable {

    /** Garbage comes in objects of 16 bytes and more; less than this an event is the benchmark's own. */
    private static final double NOTHING_BYTES = 0.5;

    private static final List<LoggerCall> GARBAGE_FREE =
            List.of(LoggerCall.OFF, LoggerCall.OFF_FILTERED, LoggerCall.THREE, LoggerCall.EIGHT, LoggerCall.BOUND);

    private LoggerTable() {}

    /** Everything, as Markdown. */
    public static String of(Map<LoggerCall, List<Cost>> costs) {
        StringBuilder text = new StringBuilder();
        for (LoggerCall.Group group : LoggerCall.Group.values()) {
            text.append("#### ")
                    .append(group.title())
                    .append("\n\n")
                    .append(table(costs, group))
                    .append('\n');
        }
        List<Target> targets = new ArrayList<>();
        for (LoggerCall call : GARBAGE_FREE) {
            Spread bytes = spread(costs.get(call), Cost::allocatedBytes);
            targets.add(new Target(
                    call.group().title() + ", " + call.label() + ": 0 B/op",
                    bytes.text(3),
                    bytes.most() < NOTHING_BYTES));
        }
        return text.append("#### Targets\n\n").append(Target.table(targets)).toString();
    }

    private static MarkdownTable table(Map<LoggerCall, List<Cost>> costs, LoggerCall.Group group) {
        MarkdownTable table = new MarkdownTable("", "CPU ns/op", "wall ns/op", "B/op", "to ours");
        double[] ours = null;
        for (Map.Entry<LoggerCall, List<Cost>> entry : costs.entrySet()) {
            if (entry.getKey().group() != group) {
                continue;
            }
            double[] nanos = figures(entry.getValue(), Cost::cpuNanos);
            ours = ours == null ? nanos : ours;
            Spread bytes = spread(entry.getValue(), Cost::allocatedBytes);
            int decimals = Spread.of(nanos).median() < 100 ? 1 : 0;
            table.row(
                    entry.getKey().label(),
                    Spread.of(nanos).text(decimals),
                    spread(entry.getValue(), Cost::wallNanos).text(decimals),
                    bytes.most() < NOTHING_BYTES ? "0" : bytes.text(0),
                    String.format(
                            Locale.ROOT, "%.2f×", Spread.ofRatios(nanos, ours).median()));
        }
        return table;
    }

    private static Spread spread(List<Cost> costs, ToDoubleFunction<Cost> kind) {
        return Spread.of(figures(costs, kind));
    }

    private static double[] figures(List<Cost> costs, ToDoubleFunction<Cost> kind) {
        return costs.stream().mapToDouble(kind).toArray();
    }
}
