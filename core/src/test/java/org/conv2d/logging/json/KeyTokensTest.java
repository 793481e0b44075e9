/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

final class KeyTokensTest {

    private static final int THREADS = 8;

    @Test
    void of_eightThreadsAskingForTheSameNames_getTheSameTokens() throws Exception {
        Random random = Seeded.random("of_eightThreads");
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (int round = 0; round < 20; round++) {
                assertSameTokensEverywhere(threads, random.nextLong());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void assertSameTokensEverywhere(ExecutorService threads, long seed) throws Exception {
        KeyTokens keys = new KeyTokens();
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Future<Map<String, KeyTokens.Token>>> answers = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            long order = seed + t;
            answers.add(threads.submit(() -> {
                List<Integer> numbers = new ArrayList<>();
                for (int i = 0; i < 1500; i++) {
                    numbers.add(i);
                }
                Collections.shuffle(numbers, new Random(order));
                start.await();
                Map<String, KeyTokens.Token> tokens = new HashMap<>();
                for (int number : numbers) {
                    String name = "field_" + number;
                    tokens.put(name, keys.of(name));
                }
                return tokens;
            }));
        }
        Map<String, KeyTokens.Token> first = answers.get(0).get();
        Set<Integer> ids = new HashSet<>();
        first.forEach((name, token) -> assertTrue(token == null || ids.add(token.id()), "id used twice"));
        for (Future<Map<String, KeyTokens.Token>> answer : answers) {
            answer.get().forEach((name, token) -> assertSame(token, keys.of(name), name));
        }
    }

    @Test
    void of_moreNamesThanRoom_keepsThoseItHasAndHasNoneForTheRest() {
        KeyTokens keys = new KeyTokens();
        Map<String, KeyTokens.Token> tokens = new HashMap<>();
        for (int i = 0; i < 3 * KeyTokens.CAPACITY; i++) {
            tokens.put("name" + i, keys.of("name" + i));
        }
        tokens.forEach((name, token) -> assertSame(token, keys.of(name)));
        long kept = tokens.values().stream().filter(token -> token != null).count();
        assertTrue(kept > KeyTokens.CAPACITY / 2 && kept <= KeyTokens.CAPACITY, () -> kept + " kept");
    }

    @Test
    void of_nameThatIsLongOrMalformed_hasNoToken() {
        KeyTokens keys = new KeyTokens();
        assertEquals("x".repeat(64), keys.of("x".repeat(64)).name());
        assertNull(keys.of("x".repeat(65)));
        assertNull(keys.of("\uD800"));
    }

    @Test
    void key_hostileName_readsBack() {
        KeyTokens keys = new KeyTokens();
        for (String name : new String[] {"", "a", "a\"b\\c\n\u0001", "é\u20AC\uD83D\uDE00", "x".repeat(64)}) {
            JsonWriter bytes = new JsonWriter(1);
            bytes.raw(keys.of(name).key());
            bytes.replace(0, '{');
            bytes.raw("1}");
            byte[] written = Arrays.copyOf(bytes.bytes(), bytes.position());
            assertEquals(name, StrictJson.value(written).fieldNames().next());
        }
    }
}
