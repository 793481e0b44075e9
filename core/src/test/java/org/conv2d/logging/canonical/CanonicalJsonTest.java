/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What values become, judged by the examples of RFC 8785. */
final class CanonicalJsonTest {

    private static final ObjectMapper JACKSON = JsonMapper.builder().build();

    private record Optimizer(String name, double lr, float momentum) {}

    private record Model(List<Integer> levels, Optimizer optimizer, TimeUnit unit, Optional<String> note) {}

    /** Section 3.2.2 and 3.2.3 of the RFC. */
    @Test
    void of_exampleOfTheRfc_isItsResult() throws Exception {
        String given = """
                {"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                 "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                 "literals": [null, true, false]}""";
        String expected = "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}";
        assertEquals(expected, CanonicalJson.of(JACKSON.readTree(given)));
        assertEquals(expected, CanonicalJson.of(JACKSON.readValue(given, Map.class)));
    }

    /** Section 3.2.3 of the RFC: by code units, a smiley comes before a Hebrew letter. */
    @Test
    void of_keysOfTheRfc_areSortedByCodeUnits() {
        Map<String, Object> given = new HashMap<>();
        for (String key : List.of("€", "\r", "\ufb33", "1", "😀", "\u0080", "ö")) {
            given.put(key, 0);
        }
        assertEquals("{\"\\r\":0,\"1\":0,\"\u0080\":0,\"ö\":0,\"€\":0,\"😀\":0,\"\ufb33\":0}", CanonicalJson.of(given));
    }

    @Test
    void of_recordMapAndTreeOfTheSame_areEqual() {
        Model model = new Model(List.of(8, 6, 5), new Optimizer("adam", 1e-3, 0.9f), TimeUnit.DAYS, Optional.empty());
        String expected =
                "{\"levels\":[8,6,5],\"note\":null,\"optimizer\":{\"lr\":0.001,\"momentum\":0.9,\"name\":\"adam\"},"
                        + "\"unit\":\"DAYS\"}";
        assertEquals(expected, CanonicalJson.of(model));
        Map<String, Object> map = new HashMap<>();
        map.put("unit", "DAYS");
        map.put("note", null);
        map.put("levels", List.of(8L, 6.0, (short) 5));
        map.put("optimizer", Map.of("name", "adam", "lr", new BigDecimal("0.0010"), "momentum", 0.9));
        assertEquals(expected, CanonicalJson.of(map));
        assertEquals(expected, CanonicalJson.of(JACKSON.valueToTree(map)));
    }

    @Test
    void of_treeOfJackson_hasAllItsKinds() throws Exception {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        Object tree = nodes.objectNode()
                .<com.fasterxml.jackson.databind.node.ObjectNode>set("pojo", nodes.pojoNode(Map.of("b", 2, "a", 1)))
                .put("binary", new byte[] {1, 2, 3})
                .put("big", new BigInteger("18446744073709551615"))
                .put("float", 0.1f)
                .putNull("null");
        assertEquals(
                "{\"big\":\"18446744073709551615\",\"binary\":\"AQID\",\"float\":0.1,\"null\":null,\"pojo\":{\"a\":1,\"b\":2}}",
                CanonicalJson.of(tree));
        assertEquals("null", CanonicalJson.of(JACKSON.missingNode()));
    }

    @Test
    void of_numbersThatADoubleLoses_areText() {
        assertEquals(
                "[9007199254740992,\"9007199254740993\"]", CanonicalJson.of(new long[] {1L << 53, (1L << 53) + 1}));
        assertEquals("[\"-9223372036854775808\"]", CanonicalJson.of(new long[] {Long.MIN_VALUE}));
        assertEquals(
                "[0.1,\"0.1000000000000000000001\",\"1E+400\",7,0]",
                CanonicalJson.of(List.of(
                        new BigDecimal("0.100"),
                        new BigDecimal("0.1000000000000000000001"),
                        new BigDecimal("10E399"),
                        new AtomicLong(7),
                        new BigInteger("0"))));
    }

    @Test
    void of_values_areTheirOneText() {
        UUID id = new UUID(1, 2);
        assertEquals(
                "[\"" + id + "\",\"PT1.5S\",\"1970-01-01T00:00:00Z\",\"logs\",\"java.lang.String\",\"x\",\"sb\"]",
                CanonicalJson.of(List.of(
                        id,
                        Duration.ofMillis(1500),
                        Instant.EPOCH,
                        Path.of("logs"),
                        String.class,
                        'x',
                        CharBuffer.wrap("sb"))));
    }

    @Test
    void of_setsInAnyOrder_areEqual() {
        Set<Object> one = new LinkedHashSet<>(Arrays.asList("b", 10, null, List.of(2), "a", 9));
        List<Object> reversed = new ArrayList<>(one);
        java.util.Collections.reverse(reversed);
        assertEquals("[\"a\",\"b\",10,9,[2],null]", CanonicalJson.of(one));
        assertEquals(CanonicalJson.of(one), CanonicalJson.of(new LinkedHashSet<>(reversed)));
    }

    @Test
    void of_sharedParts_areNoCycle() {
        List<Integer> shared = List.of(1);
        assertEquals(
                "{\"a\":[1],\"b\":[[1],[1]]}", CanonicalJson.of(Map.of("a", shared, "b", List.of(shared, shared))));
    }
}
