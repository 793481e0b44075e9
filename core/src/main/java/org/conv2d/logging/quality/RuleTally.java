/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToIntFunction;

/** What a rule has done. Thread-safe. */
final class RuleTally {

    /** Whether the rule looks at every event of its types, so that those are counted once for all such rules. */
    final boolean everyEvent;

    private final String id;
    private final Tallies tallies;
    private final int[] types;
    private final long[] countedBefore;
    private final int evaluated;
    private final int matched;
    private final int escalated;
    private final LongAdder suppressed = new LongAdder();
    private final LongAdder failed = new LongAdder();

    /** Begins at zero; {@code totals} are those of the event types, for all rules. */
    RuleTally(Rule rule, Tallies tallies, ToIntFunction<String> totals) {
        this.id = rule.id();
        this.tallies = tallies;
        this.everyEvent = rule.matcher().isEveryEvent() && rule.mode() != Mode.OFF;
        List<String> events = everyEvent ? rule.matcher().events() : List.of();
        this.types = events.stream().distinct().mapToInt(totals).toArray();
        this.countedBefore = new long[types.length];
        for (int i = 0; i < types.length; i++) {
            countedBefore[i] = tallies.sum(types[i]);
        }
        this.evaluated = tallies.newTotal();
        this.matched = tallies.newTotal();
        this.escalated = tallies.newTotal();
    }

    /** An event was evaluated; not for a rule on every event. */
    void evaluated(Judge judge) {
        judge.counts.count(evaluated);
    }

    void matched(Judge judge) {
        judge.counts.count(matched);
    }

    void escalated(Judge judge) {
        judge.counts.count(escalated);
    }

    void suppressed() {
        suppressed.increment();
    }

    void failed() {
        failed.increment();
    }

    private long evaluations() {
        long sum = tallies.sum(evaluated);
        for (int i = 0; i < types.length; i++) {
            sum += tallies.sum(types[i]) - countedBefore[i];
        }
        return sum;
    }

    /** All of it, with what the rule's windows left out. */
    RuleCounts read(long late, long cut) {
        return new RuleCounts(
                id,
                evaluations(),
                tallies.sum(matched),
                tallies.sum(escalated),
                suppressed.sum(),
                failed.sum(),
                late,
                cut);
    }
}
