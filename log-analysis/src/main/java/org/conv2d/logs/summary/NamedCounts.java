/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.summary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conv2d.logs.tally.NamedTallies;
import org.conv2d.logs.tally.Occurrences;

/**
 * Counts by name, in the order they are reported in.
 *
 * @param others the count of all names that have none of their own because there are too many, 0 if all have
 */
public record NamedCounts(Map<String, Long> byName, long others) {
    public NamedCounts {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    static NamedCounts inOrderOfAppearance(NamedTallies<Occurrences> tallies) {
        return sorted(tallies, new InOrderOfAppearance());
    }

    static NamedCounts mostFrequentFirst(NamedTallies<Occurrences> tallies) {
        return sorted(tallies, new MostFrequentFirst());
    }

    private static NamedCounts sorted(
            NamedTallies<Occurrences> tallies, Comparator<Map.Entry<String, Occurrences>> order) {
        List<Map.Entry<String, Occurrences>> inOrder =
                new ArrayList<>(tallies.byName().entrySet());
        inOrder.sort(order);
        Map<String, Long> byName = new LinkedHashMap<>();
        for (Map.Entry<String, Occurrences> entry : inOrder) {
            byName.put(entry.getKey(), entry.getValue().count());
        }
        return new NamedCounts(
                byName, tallies.others() == null ? 0 : tallies.others().count());
    }

    /** The counts, the last of them that of all others, if there are any. */
    public Map<String, Long> withOthers() {
        Map<String, Long> all = new LinkedHashMap<>(byName);
        if (others > 0) {
            Long same = all.get(NamedTallies.OTHER); // a name of the log may be the same
            all.put(NamedTallies.OTHER, same == null ? others : same + others);
        }
        return all;
    }

    private static final class InOrderOfAppearance implements Comparator<Map.Entry<String, Occurrences>> {
        @Override
        public int compare(Map.Entry<String, Occurrences> one, Map.Entry<String, Occurrences> other) {
            int order = one.getValue().first().compareTo(other.getValue().first());
            return order != 0 ? order : one.getKey().compareTo(other.getKey());
        }
    }

    private static final class MostFrequentFirst implements Comparator<Map.Entry<String, Occurrences>> {
        @Override
        public int compare(Map.Entry<String, Occurrences> one, Map.Entry<String, Occurrences> other) {
            int order = Long.compare(other.getValue().count(), one.getValue().count());
            return order != 0 ? order : one.getKey().compareTo(other.getKey());
        }
    }
}
