/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import java.util.Collection;
import java.util.Locale;

/** "Did you mean": the known name that is nearest to one that was misspelt. Stateless. */
public final class Suggestion {

    private Suggestion() {}

    /** {@code ; did you mean "when"?}, or nothing when no name is near. */
    public static String of(String name, Collection<String> known) {
        String nearest = nearest(name, known);
        return nearest == null ? "" : "; did you mean \"" + nearest + "\"?";
    }

    /** The nearest name, at most a third of its letters (at least one, and two from four letters on) away; null for none. */
    public static String nearest(String name, Collection<String> known) {
        String nearest = null;
        int least = Integer.MAX_VALUE;
        for (String candidate : known) {
            int distance = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            int allowed = candidate.length() < 4 ? 1 : Math.max(2, candidate.length() / 3);
            if (distance <= allowed && distance < least) {
                nearest = candidate;
                least = distance;
            }
        }
        return nearest;
    }

    /** Levenshtein's distance: insertions, deletions and replacements of one letter. */
    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 40) {
            return Integer.MAX_VALUE;
        }
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length()];
    }
}
