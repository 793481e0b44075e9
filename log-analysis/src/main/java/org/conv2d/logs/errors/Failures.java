/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.errors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.conv2d.logs.record.Level;
import org.conv2d.logs.tally.NamedTallies;
import org.conv2d.logs.tally.Position;

/**
 * Errors and warnings by what failed: those of the same stack hash, else of the same exception and text (numbers apart),
 * are one failure; the most frequent first. Immutable.
 *
 * @param others how many events are of failures beyond those that are told apart
 */
public record Failures(List<Failure> byFrequency, long others) {

    /**
     * One kind of failure.
     *
     * @param firstMicros when it occurred first, in microseconds since 1970, or {@link org.conv2d.logs.record.Timestamps#NONE}
     * @param text what the first one says
     */
    public record Failure(
            String name, Level level, long count, long firstMicros, long lastMicros, String text, Position first) {}

    public Failures {
        byFrequency = List.copyOf(byFrequency);
    }

    static Failures of(NamedTallies<FailureTally> tallies) {
        List<Failure> all = new ArrayList<>();
        for (Map.Entry<String, FailureTally> entry : tallies.byName().entrySet()) {
            all.add(entry.getValue().result(entry.getKey()));
        }
        all.sort(new MostFrequentFirst());
        long others = tallies.others() == null ? 0 : tallies.others().result("").count();
        return new Failures(all, others);
    }

    private static final class MostFrequentFirst implements Comparator<Failure> {
        @Override
        public int compare(Failure one, Failure other) {
            int order = Long.compare(other.count(), one.count());
            return order != 0 ? order : one.first().compareTo(other.first());
        }
    }
}
