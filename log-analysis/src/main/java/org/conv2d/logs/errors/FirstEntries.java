/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.errors;

import java.util.ArrayList;
import java.util.List;
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

    /** In the order of their places, one a place. */
    private final List<ErrorEntry> entries = new ArrayList<>();

    private long weight;
    private Position cut;

    /** @param mostWeight how many chars may be kept, about */
    FirstEntries(int most, long mostWeight) {
        this.most = most;
        this.mostWeight = mostWeight;
    }

    /** Whether an entry at a place would be kept as things stand. */
    boolean wants(Position place) {
        return (cut == null || place.compareTo(cut) < 0) && (entries.size() < most || place.compareTo(last()) < 0);
    }

    void add(ErrorEntry entry) {
        if (!wants(entry.position())) {
            pass(entry.position());
            return;
        }
        put(entry);
        weight += entry.weight();
        while (entries.size() > most || weight > mostWeight && entries.size() > 1) {
            giveUpLast();
        }
    }

    /** Takes note that there is an entry at a place that is not {@linkplain #wants wanted}. */
    void pass(Position place) {
        cut = cut == null || place.compareTo(cut) < 0 ? place : cut;
    }

    private void put(ErrorEntry entry) {
        if (entries.isEmpty() || last().compareTo(entry.position()) < 0) {
            entries.add(entry);
            return;
        }
        int at = firstFrom(entry.position());
        if (entries.get(at).position().equals(entry.position())) {
            weight -= entries.set(at, entry).weight();
        } else {
            entries.add(at, entry);
        }
    }

    /** Index of the first entry at a place or behind it; the last one must be. */
    private int firstFrom(Position place) {
        int from = 0;
        int to = entries.size() - 1;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (entries.get(middle).position().compareTo(place) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private Position last() {
        return entries.get(entries.size() - 1).position();
    }

    private void giveUpLast() {
        cut = last();
        removeLast();
    }

    private void removeLast() {
        weight -= entries.remove(entries.size() - 1).weight();
    }

    @Override
    public void merge(FirstEntries other) {
        if (other.cut != null && (cut == null || other.cut.compareTo(cut) < 0)) {
            cut = other.cut;
        }
        while (cut != null && !entries.isEmpty() && last().compareTo(cut) >= 0) {
            removeLast();
        }
        for (ErrorEntry entry : other.entries) {
            add(entry);
        }
    }

    List<ErrorEntry> inOrder() {
        return new ArrayList<>(entries);
    }
}
