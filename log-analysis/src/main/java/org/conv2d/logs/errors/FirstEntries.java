/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.errors;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.conv2d.logs.tally.Mergeable;
import org.conv2d.logs.tally.Position;

/**
 * The first entries of an input, as many as there is room for; in whatever order and parts they come, the same ones stay.
 *
 * <p>That is so because where something was once given up for want of room, nothing behind it is taken any more: what is
 * the first part of all fits wherever a part of it comes up.
 */
final class FirstEntries implements Mergeable<FirstEntries> {
    private final int most;
    private final long mostWeight;
    private final TreeMap<Position, ErrorEntry> entries = new TreeMap<>();
    private long weight;
    private Position cut;

    /** @param mostWeight how many chars may be kept, about */
    FirstEntries(int most, long mostWeight) {
        this.most = most;
        this.mostWeight = mostWeight;
    }

    /** Whether an entry at a place would be kept as things stand. */
    boolean wants(Position place) {
        return (cut == null || place.compareTo(cut) < 0)
                && (entries.size() < most || place.compareTo(entries.lastKey()) < 0);
    }

    void add(ErrorEntry entry) {
        if (!wants(entry.position())) {
            cut = cut == null || entry.position().compareTo(cut) < 0 ? entry.position() : cut;
            return;
        }
        entries.put(entry.position(), entry);
        weight += entry.weight();
        while (entries.size() > most || weight > mostWeight && entries.size() > 1) {
            giveUpLast();
        }
    }

    private void giveUpLast() {
        cut = entries.lastKey();
        weight -= entries.pollLastEntry().getValue().weight();
    }

    @Override
    public void merge(FirstEntries other) {
        if (other.cut != null && (cut == null || other.cut.compareTo(cut) < 0)) {
            cut = other.cut;
        }
        while (cut != null && !entries.isEmpty() && entries.lastKey().compareTo(cut) >= 0) {
            weight -= entries.pollLastEntry().getValue().weight();
        }
        other.entries.values().forEach(this::add);
    }

    List<ErrorEntry> inOrder() {
        return new ArrayList<>(entries.values());
    }
}
