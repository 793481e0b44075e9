/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.tally;

/** How often something occurred, and where first. */
public final class Occurrences implements Mergeable<Occurrences> {
    private long count;
    private Position first;

    /** Adds {@code times} occurrences at a place. */
    public void add(long times, Position place) {
        count += times;
        first = first == null || place.compareTo(first) < 0 ? place : first;
    }

    @Override
    public void merge(Occurrences other) {
        if (other.first != null) {
            add(other.count, other.first);
        }
    }

    public long count() {
        return count;
    }

    /** The first place; null if there is none. */
    public Position first() {
        return first;
    }
}
