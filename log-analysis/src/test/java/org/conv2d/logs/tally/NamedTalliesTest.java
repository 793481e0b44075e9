/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.conv2d.logs.input.Line;
import org.junit.jupiter.api.Test;

class NamedTalliesTest {
    @Test
    void byName_namesWithinTheLimit_keepsThemAll() {
        NamedTallies<Occurrences> tallies = tallies(3);
        List.of("a", "b", "c", "a").forEach(name -> add(tallies, name));
        assertEquals(Map.of("a", 2L, "b", 1L, "c", 1L), counts(tallies));
        assertNull(tallies.others());
    }

    @Test
    void byName_tooManyNames_keepsTheShortestWhenever() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                names.add("n".repeat(1 + random.nextInt(3)) + random.nextInt(60));
            }
            NamedTallies<Occurrences> whole = tallies(10);
            names.forEach(name -> add(whole, name));
            Map<String, Long> expected = new TreeMap<>();
            names.stream()
                    .distinct()
                    .sorted((a, b) -> a.length() != b.length() ? a.length() - b.length() : a.compareTo(b))
                    .limit(10)
                    .forEach(name -> expected.put(name, (long) Collections.frequency(names, name)));
            assertEquals(expected, counts(whole), "seed " + seed);
            long kept = expected.values().stream().mapToLong(Long::longValue).sum();
            assertEquals(names.size() - kept, whole.others().count(), "seed " + seed);
            assertEquals(describe(whole), describe(inParts(names, random)), "seed " + seed);
        }
    }

    @Test
    void of_nameOfManyCharacters_isCut() {
        NamedTallies<Occurrences> tallies = tallies(10);
        add(tallies, "x".repeat(1_000_000));
        add(tallies, "x".repeat(2_000_000));
        assertEquals(Map.of("x".repeat(NamedTallies.MAX_NAME_LENGTH) + "…", 2L), counts(tallies));
    }

    @Test
    void of_halfOfASurrogatePair_isReplacedSoThatItCanBeWritten() {
        NamedTallies<Occurrences> tallies = tallies(10);
        add(tallies, "a\ud83d");
        add(tallies, "😀");
        add(tallies, "x".repeat(NamedTallies.MAX_NAME_LENGTH - 1) + "😀");
        assertEquals(1, counts(tallies).get("a\uFFFD"));
        assertEquals(1, counts(tallies).get("😀"));
        for (String name : counts(tallies).keySet()) {
            assertEquals(name, new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        }
    }

    private static NamedTallies<Occurrences> inParts(List<String> names, Random random) {
        List<NamedTallies<Occurrences>> parts = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            parts.add(tallies(10));
        }
        names.forEach(name -> add(parts.get(random.nextInt(parts.size())), name));
        while (parts.size() > 1) {
            NamedTallies<Occurrences> taken = parts.remove(random.nextInt(parts.size()));
            parts.get(random.nextInt(parts.size())).merge(taken);
        }
        return parts.get(0);
    }

    private static NamedTallies<Occurrences> tallies(int limit) {
        return new NamedTallies<>(limit, Occurrences.FORM);
    }

    private static void add(NamedTallies<Occurrences> tallies, String name) {
        tallies.of(name).add(1, new Line());
    }

    private static String describe(NamedTallies<Occurrences> tallies) {
        return counts(tallies) + " " + tallies.others().count();
    }

    private static Map<String, Long> counts(NamedTallies<Occurrences> tallies) {
        Map<String, Long> counts = new TreeMap<>();
        tallies.byName().forEach((name, tally) -> counts.put(name, tally.count()));
        return counts;
    }
}
