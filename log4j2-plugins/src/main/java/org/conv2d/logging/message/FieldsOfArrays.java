/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.message;

import java.lang.ref.WeakReference;
import org.conv2d.logging.event.EventFields;

/**
 * Fields that belong to arrays, found by the array's identity, for as long as it lives; up to a number of arrays. Thread-safe;
 * takes no lock and allocates nothing for an array that is known.
 */
final class FieldsOfArrays {

    private final int limit;

    /** Open addressing, at most half full. Entries are immutable, so that a race finds all of one or nothing. */
    private volatile Entry[] table = new Entry[64];

    private int size;

    /** How many more arrays go without before it is looked whether others have died. */
    private int passes;

    /** @param limit a power of two */
    FieldsOfArrays(int limit) {
        this.limit = limit;
    }

    /** The fields of an array; null when too many others have some. */
    EventFields of(Object[] array) {
        Entry[] entries = table;
        int mask = entries.length - 1;
        int i = System.identityHashCode(array) & mask;
        for (Entry entry = entries[i]; entry != null; entry = entries[i]) {
            if (entry.refersTo(array)) {
                return entry.fields;
            }
            i = i + 1 & mask;
        }
        return add(array);
    }

    /** Only who owns the array adds it, so it cannot be there by now. */
    private synchronized EventFields add(Object[] array) {
        if (isFull()) {
            if (passes > 0) {
                passes--;
                return null;
            }
            rebuild();
            if (isFull()) {
                passes = limit / 16;
                return null;
            }
        }
        Entry entry = new Entry(array);
        Entry[] entries = table;
        put(entries, entry);
        table = entries;
        size++;
        return entry.fields;
    }

    private boolean isFull() {
        return 2 * size >= table.length;
    }

    /** Drops what belongs to arrays that are no more; makes room for more if the living are many. */
    private void rebuild() {
        Entry[] old = table;
        int living = 0;
        for (Entry entry : old) {
            living += entry == null || entry.refersTo(null) ? 0 : 1;
        }
        int length = 4 * living > old.length ? 2 * old.length : old.length;
        Entry[] entries = new Entry[Math.min(length, 2 * limit)];
        size = 0;
        for (Entry entry : old) {
            if (entry != null && !entry.refersTo(null)) {
                put(entries, entry);
                size++;
            }
        }
        table = entries;
    }

    private static void put(Entry[] entries, Entry entry) {
        int mask = entries.length - 1;
        int i = entry.hash & mask;
        while (entries[i] != null) {
            i = i + 1 & mask;
        }
        entries[i] = entry;
    }

    private static final class Entry extends WeakReference<Object[]> {
        final int hash;
        final EventFields fields = new EventFields();

        Entry(Object[] array) {
            super(array);
            hash = System.identityHashCode(array);
        }
    }
}
