/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.conv2d.benchmarks.encode.Cost;
import org.conv2d.benchmarks.figures.MarkdownTable;
import org.conv2d.benchmarks.figures.Spread;
import org.conv2d.benchmarks.figures.Target;

/** The table that says what judging costs, and what was asked for. Stateless. */
public final class JudgeTable {
    private static final double NOTHING_BYTES = 0.5;

    private JudgeTable() {}

    /** Everything, as Markdown. */
    public static String of(Map<Situation, List<Cost>> costs) {
        MarkdownTable table = new MarkdownTable("", "CPU ns/op", "wall ns/op", "B/op");
        costs.forEach((situation, rounds) -> table.row(
                situation.label(),
                spread(rounds, Cost::cpuNanos).text(1),
                spread(rounds, Cost::wallNanos).text(1),
                spread(rounds, Cost::allocatedBytes).text(3)));
        List<Target> targets = new ArrayList<>();
        targets.add(target(costs, Situation.UNNAMED, 10));
        targets.add(target(costs, Situation.THREE, 60));
        targets.add(target(costs, Situation.THREE_RAISED, 60));
        targets.add(target(costs, Situation.QUANTILE, 120));
        targets.add(target(costs, Situation.THOUSAND_UNNAMED, 10));
        targets.add(target(costs, Situation.THOUSAND_THREE, 60));
        targets.add(target(costs, Situation.THOUSAND_QUANTILE, 120));
        return table + "\n#### Targets, above the first row\n\n" + Target.table(targets);
    }

    private static Target target(Map<Situation, List<Cost>> costs, Situation situation, double nanos) {
        double[] base = figures(costs.get(Situation.NO_ENGINE), Cost::cpuNanos);
        double[] more = figures(costs.get(situation), Cost::cpuNanos);
        for (int i = 0; i < more.length; i++) {
            more[i] -= base[i];
        }
        Spread above = Spread.of(more);
        double bytes = spread(costs.get(situation), Cost::allocatedBytes).most();
        return new Target(
                String.format(Locale.ROOT, "%s: at most %.0f ns and 0 B", situation.label(), nanos),
                above.text(1) + " ns",
                above.median() <= nanos && bytes < NOTHING_BYTES);
    }

    private static Spread spread(List<Cost> rounds, ToDoubleFunction<Cost> kind) {
        return Spread.of(figures(rounds, kind));
    }

    private static double[] figures(List<Cost> rounds, ToDoubleFunction<Cost> kind) {
        return rounds.stream().mapToDouble(kind).toArray();
    }
}
