/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.conv2d.logging.json.KeyTokens;

/**
 * The names of one JSON object: sees to it that each is written once. A name that is taken gets {@code _2}, {@code _3}
 * and so on. For one thread at a time; allocates only for names that are taken, or that have no token.
 */
final class NameScope {

    private static final int ALWAYS = Integer.MAX_VALUE;

    private final KeyTokens keys;
    private final int[] lastUse = new int[KeyTokens.CAPACITY];
    private final Set<String> withoutToken = new HashSet<>();
    private final Set<String> reserved;
    private int use;
    private String claimed;

    NameScope(KeyTokens keys, Set<String> reserved) {
        this.keys = keys;
        this.reserved = reserved;
        forgetAll();
    }

    private void forgetAll() {
        Arrays.fill(lastUse, 0);
        use = 0;
        for (String name : reserved) {
            KeyTokens.Token token = keys.of(name);
            if (token != null) {
                lastUse[token.id()] = ALWAYS;
            }
        }
    }

    /** Starts a new object. */
    void clear() {
        if (!withoutToken.isEmpty()) {
            withoutToken.clear();
        }
        if (++use == ALWAYS) {
            forgetAll();
            use++;
        }
    }

    /**
     * Takes the first free form of a name, which {@link #claimed} then returns.
     *
     * @return its token; null when it has none and must be written by hand
     */
    KeyTokens.Token claim(String name) {
        KeyTokens.Token token = name == null ? null : keys.of(name);
        if (token == null || lastUse[token.id()] >= use) {
            claimed = firstFree(FieldName.clean(name));
            return null;
        }
        lastUse[token.id()] = use;
        claimed = name;
        return token;
    }

    /** The name under which the last one claimed is to be written. */
    String claimed() {
        return claimed;
    }

    private String firstFree(String name) {
        String candidate = name;
        for (int suffix = 2; !isFree(candidate); suffix++) {
            candidate = name + '_' + suffix;
        }
        return candidate;
    }

    private boolean isFree(String name) {
        KeyTokens.Token token = keys.of(name);
        if (token == null) {
            return !reserved.contains(name) && withoutToken.add(name);
        }
        if (lastUse[token.id()] >= use) {
            return false;
        }
        lastUse[token.id()] = use;
        return true;
    }
}
