/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.encode;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.conv2d.benchmarks.figures.Spread;
import org.conv2d.benchmarks.figures.Target;

/**
 * A bound on how many times the cost of {@code base} the cheapest of {@code others} costs. Immutable.
 *
 * @param bound the least ratio that will do where {@code atLeast}, else the greatest
 */
public record RatioTarget(String what, List<Contender> others, Contender base, double bound, boolean atLeast) {

    static RatioTarget atLeast(double bound, String what, Contender base, Contender... others) {
        return new RatioTarget(what, List.of(others), base, bound, true);
    }

    static RatioTarget atMost(double bound, String what, Contender base, Contender other) {
        return new RatioTarget(what, List.of(other), base, bound, false);
    }

    /** A target that half as much will do for. */
    public RatioTarget halved() {
        return new RatioTarget(what, others, base, atLeast ? bound / 2 : bound * 2, atLeast);
    }

    /** Who has to be measured for it. */
    public Stream<Contender> contenders() {
        return Stream.concat(Stream.of(base), others.stream());
    }

    /** The ratio of processor times, round by round; the cheapest of several is who has the least median. */
    public Spread ratio(Costs costs) {
        return others.stream()
                .map(other -> Spread.ofRatios(costs.of(other, Cost::cpuNanos), costs.of(base, Cost::cpuNanos)))
                .min((a, b) -> Double.compare(a.median(), b.median()))
                .orElseThrow();
    }

    public boolean isReached(Costs costs) {
        double ratio = ratio(costs).median();
        return atLeast ? ratio >= bound : ratio <= bound;
    }

    public Target check(Costs costs) {
        String goal = String.format(Locale.ROOT, "%s: %s %.1f×", what, atLeast ? "at least" : "at most", bound);
        return new Target(goal, ratio(costs).text(2) + "×", isReached(costs));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %s %.1f×", what, atLeast ? "≥" : "≤", bound);
    }
}
