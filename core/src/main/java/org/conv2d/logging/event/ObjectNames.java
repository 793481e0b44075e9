/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The names written into one nested object so far: a name that is taken gets {@code _2}, {@code _3} and so on, for keys
 * that differ in memory may read the same. For one thread at a time; allocates only for objects with more than
 * {@value #FEW} names.
 */
final class ObjectNames {

    private static final int FEW = 32;

    private final String[] few = new String[FEW];
    private final Set<String> more = new HashSet<>();
    private int size;

    /** Starts a new object. */
    void clear() {
        Arrays.fill(few, 0, size, null);
        size = 0;
        if (!more.isEmpty()) {
            more.clear();
        }
    }

    /** Takes the first free form of a name, and returns it. */
    String claim(String name) {
        String candidate = name;
        for (int suffix = 2; !add(candidate); suffix++) {
            candidate = name + '_' + suffix;
        }
        return candidate;
    }

    private boolean add(String name) {
        for (int i = 0; i < size; i++) {
            if (few[i].equals(name)) {
                return false;
            }
        }
        if (size == FEW) {
            return more.add(name);
        }
        few[size++] = name;
        return true;
    }
}
