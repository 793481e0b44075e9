/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.encode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.conv2d.benchmarks.figures.MarkdownTable;
import org.conv2d.benchmarks.figures.Spread;
import org.conv2d.benchmarks.figures.Target;

/** The tables that say what lines cost. Stateless. */
public final class EncodeTable {

    private EncodeTable() {}

    /** Everything, as Markdown. */
    public static String of(Costs costs) {
        return "#### An event with eight fields\n\n"
                + table(costs, Contender.EVENT, Contender.COPY)
                + "\n#### A message of 1,000 chars with non-ASCII text\n\n"
                + table(costs, Contender.TEXT_EVENT, Contender.TEXT_COPY)
                + "\n#### Targets\n\n"
                + Target.table(targets(costs));
    }

    /** The contenders from {@code ours} to {@code last}. */
    private static String table(Costs costs, Contender ours, Contender last) {
        MarkdownTable table =
                new MarkdownTable("", "CPU ns/op", "wall ns/op", "B/op", "to ours", "bytes a line", "fields");
        double[] base = costs.of(ours, Cost::cpuNanos);
        for (Contender contender : costs.contenders()) {
            if (contender.compareTo(ours) >= 0 && contender.compareTo(last) <= 0) {
                double[] nanos = costs.of(contender, Cost::cpuNanos);
                table.row(
                        contender.label(),
                        Spread.of(nanos).text(nanos[0] < 100 ? 1 : 0),
                        Spread.of(costs.of(contender, Cost::wallNanos)).text(nanos[0] < 100 ? 1 : 0),
                        bytes(costs, contender),
                        String.format(
                                Locale.ROOT,
                                "%.2f×",
                                Spread.ofRatios(nanos, base).median()),
                        Integer.toString(LineEncoders.of(contender).encode(0)),
                        contender.form().label());
            }
        }
        return table.toString();
    }

    private static String bytes(Costs costs, Contender contender) {
        return EncodeTargets.isGarbageFree(costs, contender)
                ? "0"
                : Spread.of(costs.of(contender, Cost::allocatedBytes)).text(0);
    }

    private static List<Target> targets(Costs costs) {
        List<Target> targets = new ArrayList<>();
        Stream.of(EncodeTargets.againstPeers(), EncodeTargets.againstFloor())
                .flatMap(List::stream)
                .forEach(target -> targets.add(target.check(costs)));
        for (Contender contender : EncodeTargets.GARBAGE_FREE) {
            Spread bytes = Spread.of(costs.of(contender, Cost::allocatedBytes));
            targets.add(new Target(
                    contender.label() + ": 0 B/op", bytes.text(3), EncodeTargets.isGarbageFree(costs, contender)));
        }
        return targets;
    }
}
