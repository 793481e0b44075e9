/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.metrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.conv2d.benchmarks.encode.Cost;

/** What each {@link Meter} cost with one thread and with two, a figure a round. Not thread-safe. */
final class MeterCosts {
    private final Map<Key, List<Cost>> rounds = new HashMap<>();

    void add(Meter meter, int threads, Cost cost) {
        rounds.computeIfAbsent(new Key(meter, threads), key -> new ArrayList<>())
                .add(cost);
    }

    boolean has(Meter meter, int threads) {
        return rounds.containsKey(new Key(meter, threads));
    }

    double[] of(Meter meter, int threads, ToDoubleFunction<Cost> kind) {
        return rounds.get(new Key(meter, threads)).stream().mapToDouble(kind).toArray();
    }

    private record Key(Meter meter, int threads) {}
}
