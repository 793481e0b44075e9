/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What has no canonical form is told with its place and a way out. */
final class PlainDataTest {

    record Failing(int ok) {
        @Override
        public int ok() {
            throw new IllegalStateException("no");
        }
    }

    private static String problemOf(Object value) {
        return assertThrows(CanonicalFormException.class, () -> CanonicalJson.of(value))
                .getMessage();
    }

    @Test
    void of_cycle_namesItsPlace() {
        List<Object> list = new ArrayList<>();
        Map<String, Object> map = new HashMap<>();
        map.put("a", list);
        list.add(map);
        assertEquals("a[0] contains itself; a configuration must be a tree", problemOf(map));
    }

    @Test
    void of_nesting_endsAtTheLimit() {
        Object deep = 1;
        for (int i = 0; i < 256; i++) {
            deep = List.of(deep);
        }
        assertEquals("[".repeat(256) + '1' + "]".repeat(256), CanonicalJson.of(deep));
        assertEquals("[0]".repeat(256) + " nests deeper than 256; make it flatter", problemOf(List.of(deep)));
    }

    @Test
    void of_badKeys_areNamed() {
        Map<Object, Object> map = new HashMap<>();
        map.put(null, 1);
        assertEquals("model has null as a key; use text", problemOf(Map.of("model", map)));
        assertEquals(
                "The value has a java.util.ImmutableCollections$ListN as a key; use text",
                problemOf(Map.of(List.of(), 1)));
        Map<Object, Object> twice = new LinkedHashMap<>();
        twice.put("1", 0);
        twice.put(1, 0);
        assertEquals("1 is there twice: two keys read the same; rename one", problemOf(twice));
    }

    @Test
    void of_badValues_areNamed() {
        assertEquals(
                "lr is NaN, which JSON has no number for; give a finite number, null or text",
                problemOf(Map.of("lr", Double.NaN)));
        assertEquals(
                "lr is -Infinity, which JSON has no number for; give a finite number, null or text",
                problemOf(Map.of("lr", Float.NEGATIVE_INFINITY)));
        assertEquals(
                "a[1] is a java.lang.Object, which has no canonical form; give it as a map, a record, a list, a number or text",
                problemOf(Map.of("a", List.of(0, new Object()))));
        assertEquals(
                "name has half a surrogate pair, which UTF-8 cannot hold; mend the text",
                problemOf(Map.of("name", "\ud800")));
    }

    @Test
    void of_valuesThatThrow_areNamed() {
        assertEquals(
                "r cannot be read: ok() threw java.lang.IllegalStateException: no",
                problemOf(Map.of("r", new Failing(1))));
        Map<String, Object> hostile = new AbstractMap<>() {
            @Override
            public Set<Entry<String, Object>> entrySet() {
                throw new UnsupportedOperationException("closed");
            }
        };
        assertEquals(
                "m cannot be read: java.lang.UnsupportedOperationException: closed", problemOf(Map.of("m", hostile)));
    }

    @Test
    void of_secrets_leavesThemOutAndListsThem() {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("db", Map.of("Password", "x", "host", "h"));
        config.put("openaiApiKey", "x");
        config.put("max_tokens", 512);
        config.put("workers", List.of(Map.of("AUTH-TOKEN", "x")));
        PlainData data = PlainData.of(config, SecretKeys.STANDARD);
        assertEquals(List.of("db.Password", "openaiApiKey", "workers[0].AUTH-TOKEN"), data.leftOut());
        assertEquals(Map.of("db", Map.of("host", "h"), "max_tokens", 512L, "workers", List.of(Map.of())), data.value());
    }
}
