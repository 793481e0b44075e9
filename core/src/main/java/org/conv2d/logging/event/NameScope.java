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

    /*
     * Costs. Events of one type have the same fields in the same order, so the order is remembered by type and a name is
     * first compared with the one that came at this place last time: 1 ns for the same String, and no test for duplicates,
     * because a remembered order has none. Only when an event departs from it are its names looked up and marked.
     */

    private static final int ALWAYS = Integer.MAX_VALUE;
    private static final int ORDERS = 64;
    private static final int MAX_REMEMBERED = 32;

    private final KeyTokens keys;
    private final int[] lastUse = new int[KeyTokens.CAPACITY];
    private final Set<String> withoutToken = new HashSet<>();
    private final Set<String> reserved;
    private final KeyTokens.Token[][] orders = new KeyTokens.Token[ORDERS][];
    private KeyTokens.Token[] order;
    private int claims;
    private boolean asRemembered;
    private int use;
    private String claimed;

    NameScope(KeyTokens keys, Set<String> reserved) {
        this.keys = keys;
        this.reserved = reserved;
        forgetUses();
        begin(null);
    }

    private void forgetUses() {
        Arrays.fill(lastUse, 0);
        use = 0;
        for (String name : reserved) {
            KeyTokens.Token token = keys.of(name);
            if (token != null) {
                lastUse[token.id()] = ALWAYS;
            }
        }
    }

    /** Starts a new object; those of the same type are expected to be alike. */
    void begin(String type) {
        int slot = type == null ? 0 : type.hashCode() & ORDERS - 1;
        order = orders[slot];
        if (order == null) {
            order = new KeyTokens.Token[MAX_REMEMBERED];
            orders[slot] = order;
        }
        claims = 0;
        asRemembered = true;
        if (!withoutToken.isEmpty()) {
            withoutToken.clear();
        }
        if (++use == ALWAYS) {
            forgetUses();
            use++;
        }
    }

    /**
     * Takes the first free form of a name.
     *
     * @return its token, whose name is the one given; null when it has none, and {@link #claimed} must be written by hand
     */
    KeyTokens.Token claim(String name) {
        int place = claims++;
        if (asRemembered && place < MAX_REMEMBERED) {
            KeyTokens.Token expected = order[place];
            if (expected != null && isNameOf(expected, name)) {
                return expected;
            }
        }
        return depart(name, place);
    }

    /** Names are literals mostly, so that most are equal by being the same. */
    @SuppressWarnings("ReferenceEquality") // a short cut for equals()
    static boolean isNameOf(KeyTokens.Token token, String name) {
        return token.name() == name || token.name().equals(name);
    }

    /** The tokens that are expected, by place; null when the event has departed from what is remembered. */
    KeyTokens.Token[] expected() {
        return asRemembered ? order : null;
    }

    /** At which place the next name comes. */
    int place() {
        return claims;
    }

    /** Takes the names that were expected at the places before one. */
    void claimUpTo(int place) {
        claims = place;
    }

    private KeyTokens.Token depart(String name, int place) {
        if (asRemembered) {
            asRemembered = false;
            for (int i = 0; i < Math.min(place, MAX_REMEMBERED); i++) {
                lastUse[order[i].id()] = use;
            }
        }
        KeyTokens.Token token = name == null ? null : keys.of(name);
        if (token == null || lastUse[token.id()] >= use) {
            claimed = firstFree(FieldName.clean(name));
            forgetFrom(place);
            return null;
        }
        lastUse[token.id()] = use;
        remember(token, place);
        return token;
    }

    /** Places are remembered without gaps, so that whatever is remembered up to a place was free of duplicates. */
    private void remember(KeyTokens.Token token, int place) {
        boolean unbroken = place < MAX_REMEMBERED && (place == 0 || order[place - 1] != null);
        if (unbroken && order[place] != token) {
            order[place] = token;
            forgetFrom(place + 1);
        }
    }

    private void forgetFrom(int place) {
        if (place < MAX_REMEMBERED) {
            Arrays.fill(order, place, MAX_REMEMBERED, null);
        }
    }

    /** The name under which the last one that had no token is to be written. */
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
