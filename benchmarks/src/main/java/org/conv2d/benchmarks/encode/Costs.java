/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.encode;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** What lines cost each contender, round by round. Not thread-safe. */
public final class Costs {

    private final Map<Contender, List<Cost>> rounds = new EnumMap<>(Contender.class);

    void add(Contender contender, Cost cost) {
        rounds.computeIfAbsent(contender, c -> new ArrayList<>()).add(cost);
    }

    public Set<Contender> contenders() {
        return rounds.keySet();
    }

    /** One kind of cost of a contender, one figure a round. */
    public double[] of(Contender contender, ToDoubleFunction<Cost> kind) {
        List<Cost> costs = rounds.get(contender);
        if (costs == null) {
            throw new IllegalArgumentException(contender + " was not measured");
        }
        return costs.stream().mapToDouble(kind).toArray();
    }
}
