/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.conv2d.logging.json.KeyTokens;
import org.conv2d.logging.json.Seeded;
import org.junit.jupiter.api.Test;

/** Remembered orders of names against a plain set of names. */
final class NameScopeTest {

    private static final Set<String> RESERVED = Set.of("level", "message");

    /** What the names become: the first free form each, said in the simplest way. */
    private static List<String> expected(List<String> names) {
        Set<String> taken = new HashSet<>(RESERVED);
        List<String> claimed = new ArrayList<>();
        for (String name : names) {
            String candidate = name;
            for (int suffix = 2; !taken.add(candidate); suffix++) {
                candidate = name + "_" + suffix;
            }
            claimed.add(candidate);
        }
        return claimed;
    }

    private static List<String> claimed(NameScope scope, String type, List<String> names) {
        scope.begin(type);
        List<String> claimed = new ArrayList<>();
        for (String name : names) {
            KeyTokens.Token token = scope.claim(name);
            if (token != null) {
                assertEquals(name, token.name());
            }
            claimed.add(token != null ? name : scope.claimed());
        }
        return claimed;
    }

    @Test
    void claim_eventsThatAreAlikeNowAndThen_isAsIfNothingWereRemembered() {
        Random random = Seeded.random("claim_eventsThatAreAlike");
        NameScope scope = new NameScope(new KeyTokens(), RESERVED);
        String[] types = {null, "a", "b", "Aa", "BB"};
        List<List<String>> shapes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            shapes.add(names(random));
        }
        for (int i = 0; i < 30_000; i++) {
            List<String> names = new ArrayList<>(shapes.get(random.nextInt(shapes.size())));
            switch (random.nextInt(6)) {
                case 0 -> names.addAll(names(random));
                case 1 ->
                    names.subList(random.nextInt(names.size() + 1), names.size())
                            .clear();
                case 2 -> names.add(random.nextInt(names.size() + 1), "n" + random.nextInt(6));
                default -> {
                    // as it came before
                }
            }
            String type = types[random.nextInt(types.length)];
            assertEquals(expected(names), claimed(scope, type, names), () -> type + " " + names);
        }
    }

    private static List<String> names(Random random) {
        List<String> names = new ArrayList<>();
        String[] others = {"level", "message", "n1_2", "n2_2", "l".repeat(70), "l".repeat(71)};
        for (int i = random.nextInt(random.nextInt(10) == 0 ? 80 : 12); i > 0; i--) {
            names.add(random.nextInt(8) == 0 ? others[random.nextInt(others.length)] : "n" + random.nextInt(60));
        }
        return names;
    }
}
