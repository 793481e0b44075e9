/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

/**
 * Strings of names that were seen before, found by their characters without making a string first. Holds a fixed number;
 * a newcomer takes the place of the one it collides with. For one thread at a time.
 */
final class NameCache {

    private static final int SLOTS = 256;

    private final String[] names = new String[SLOTS];

    String of(CharSequence chars) {
        int hash = 0;
        for (int i = 0; i < chars.length(); i++) {
            hash = 31 * hash + chars.charAt(i);
        }
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        String cached = names[slot];
        if (cached != null && cached.contentEquals(chars)) {
            return cached;
        }
        String name = chars.toString();
        names[slot] = name;
        return name;
    }
}
