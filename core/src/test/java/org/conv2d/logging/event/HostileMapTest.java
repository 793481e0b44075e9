/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.conv2d.logging.json.Seeded;
import org.junit.jupiter.api.Test;

/** Maps with hostile keys, sizes and iterators, as values. */
final class HostileMapTest {

    private final Lines lines = new Lines();

    private static Map.Entry<Object, Object> entry(Object key, Object value) {
        Map<Object, Object> one = new HashMap<>();
        one.put(key, value);
        return one.entrySet().iterator().next();
    }

    @Test
    void map_withNullAndOtherKeys_hasTheirText() {
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put(null, 1);
        map.put(7, 2);
        map.put(List.of("a"), 3);
        map.put('c', 4);
        map.put("", 5);
        assertEquals(
                "{\"null\":1,\"7\":2,\"[a]\":3,\"c\":4,\"\":5}",
                lines.field(map).toString());
    }

    @Test
    void map_withKeysOfTheSameText_keepsAll() {
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put(1, "integer");
        map.put(1L, "long");
        map.put("1", "text");
        map.put(null, "nothing");
        map.put("null", "text");
        assertEquals(
                "{\"1\":\"integer\",\"1_2\":\"long\",\"1_3\":\"text\",\"null\":\"nothing\",\"null_2\":\"text\"}",
                lines.field(map).toString());
    }

    @Test
    void map_withKeysEqualOnceClean_keepsAll() {
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put("\uD800", 1);
        map.put("\uDBFF", 2);
        map.put("\uFFFD", 3);
        map.put("x".repeat(200) + 1, 4);
        map.put("x".repeat(200) + 2, 5);
        assertEquals(5, lines.field(map).size());
    }

    @Test
    void map_withKeyThatThrows_isMarked() {
        Map<Object, Object> map =
                Hostile.map(List.of(entry("a", 1), entry(Hostile.throwing(IllegalStateException::new), 2)), 2);
        assertEquals("<error java.lang.IllegalStateException>", lines.field(map).textValue());
    }

    @Test
    void map_withTheSameKeyTwice_keepsBoth() {
        IdentityHashMap<Object, Object> twice = new IdentityHashMap<>();
        twice.put(new String(new char[] {'k'}), 1);
        twice.put(new String(new char[] {'k'}), 2);
        assertEquals(2, lines.field(twice).size());
        assertEquals(
                "{\"k\":1,\"k_2\":2,\"k_3\":3}",
                lines.field(Hostile.map(List.of(entry("k", 1), entry("k", 2), entry("k", 3)), 3))
                        .toString());
    }

    @Test
    void map_withNonFiniteNumbers_saysWhich() {
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put("a", Double.NaN);
        map.put("b", Float.NEGATIVE_INFINITY);
        map.put(3, Double.POSITIVE_INFINITY);
        assertEquals(
                "{\"a\":null,\"a_nonfinite\":\"NaN\",\"b\":null,\"b_nonfinite\":\"-Infinity\",\"3\":null,"
                        + "\"3_nonfinite\":\"Infinity\"}",
                lines.field(map).toString());
    }

    @Test
    void map_whoseKeysAreNumbers_takesNonFiniteValues() {
        Map<Integer, Double> map = new TreeMap<>(Map.of(1, 0.5, 2, Double.NaN));
        assertEquals(
                "{\"1\":0.5,\"2\":null,\"2_nonfinite\":\"NaN\"}",
                lines.field(map).toString());
    }

    @Test
    void map_withNonFiniteNumberAndItsSecondNameTaken_keepsAll() {
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put(CharBuffer.wrap("a_nonfinite"), 1);
        map.put("a", Double.NaN);
        map.put("a_nonfinite", 2);
        assertEquals(
                "{\"a_nonfinite\":1,\"a\":null,\"a_nonfinite_2\":\"NaN\",\"a_nonfinite_3\":2}",
                lines.field(map).toString());
    }

    @Test
    void map_changedWhileWritten_isMarkedAsThat() {
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put("a", new Object() {
            @Override
            public String toString() {
                map.put("c", 1);
                return "changes";
            }
        });
        map.put("b", 1);
        assertEquals(
                "<error " + ConcurrentModificationException.class.getName() + ">",
                lines.field(map).textValue());
    }

    @Test
    void map_changedByAnotherThread_staysValid() throws InterruptedException {
        Map<String, Object> map = new HashMap<>();
        Thread writer = new Thread(() -> {
            Random random = new Random(1);
            while (!Thread.currentThread().isInterrupted()) {
                map.put("key" + random.nextInt(100), random.nextDouble());
                map.remove("key" + random.nextInt(100));
            }
        });
        writer.start();
        try {
            for (int i = 0; i < 500; i++) {
                lines.field(map);
            }
        } finally {
            writer.interrupt();
            writer.join();
        }
    }

    @Test
    void map_thatNeverEnds_isCutAtTheBound() {
        int[] count = {0};
        Iterable<Map.Entry<Object, Object>> endless = () -> Hostile.endless(() -> entry("key" + count[0]++, "value"));
        ObjectNode line = lines.of(l -> l.field("f", Hostile.map(endless, Integer.MAX_VALUE)));
        assertTrue(line.get("f").size() > 300);
        assertEquals(Integer.MAX_VALUE, line.get("_truncated").get("f").longValue());
        Iterable<Map.Entry<Object, Object>> same = () -> Hostile.endless(() -> entry("key", "value"));
        assertTrue(lines.field(Hostile.map(same, -1)).size() > 300);
    }

    @Test
    void map_whoseMethodsThrow_isMarked() {
        Iterable<Map.Entry<Object, Object>> none = () -> {
            throw new UnsupportedOperationException();
        };
        assertEquals(
                "<error java.lang.UnsupportedOperationException>",
                lines.field(Hostile.map(none, 1)).textValue());
        Iterable<Map.Entry<Object, Object>> nulls = () -> Hostile.endless(() -> null);
        assertEquals(
                "<error java.lang.NullPointerException>",
                lines.field(Hostile.map(nulls, 1)).textValue());
    }

    @Test
    void map_ofRandomHostileEntries_isAlwaysValid() {
        Random random = Seeded.random("map_ofRandomHostileEntries");
        for (int i = 0; i < 3_000; i++) {
            lines.of(l -> l.field("f", hostileMap(random, 3)));
        }
    }

    private static Map<Object, Object> hostileMap(Random random, int depth) {
        List<Map.Entry<Object, Object>> entries = new ArrayList<>();
        for (int e = random.nextInt(8); e > 0; e--) {
            String[] keys = {null, "a", "a_nonfinite", "a_2", "1", "\uD800", "\uFFFD", Seeded.text(random, 200)};
            int key = random.nextInt(keys.length + 1);
            entries.add(entry(key == keys.length ? (Object) 1 : keys[key], hostileValue(random, depth)));
        }
        return Hostile.map(entries, random.nextInt());
    }

    private static Object hostileValue(Random random, int depth) {
        return switch (random.nextInt(6)) {
            case 0 -> Double.NaN;
            case 1 -> Float.POSITIVE_INFINITY;
            case 2 -> Seeded.text(random, 3_000);
            case 3 -> depth == 0 ? null : hostileMap(random, depth - 1);
            default -> 1;
        };
    }
}
