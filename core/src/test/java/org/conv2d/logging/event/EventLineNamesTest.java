/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.conv2d.logging.json.Seeded;
import org.conv2d.logging.json.StrictJson;
import org.junit.jupiter.api.Test;

/** Names of fields: reserved, repeated, hostile. */
final class EventLineNamesTest {

    private static final List<String> HEAD = List.of("timestamp", "level", "logger");

    private final Lines lines = new Lines();

    private List<String> namesWritten(String... names) {
        List<String> written = Lines.names(lines.of(line -> {
            for (String name : names) {
                line.field(name, 1L);
            }
        }));
        assertEquals(HEAD, written.subList(0, 3));
        return written.subList(3, written.size());
    }

    @Test
    void field_ofReservedName_getsASuffix() {
        for (String name : ReservedNames.ALL) {
            assertEquals(List.of(name + "_2"), namesWritten(name));
        }
    }

    @Test
    void field_ofRepeatedName_getsTheNextFreeSuffix() {
        assertEquals(List.of("a", "a_2", "a_3", "a_2_2"), namesWritten("a", "a", "a", "a_2"));
        assertEquals(List.of("a_2", "a", "a_3"), namesWritten("a_2", "a", "a"));
        assertEquals(List.of("level_2", "level_2_2"), namesWritten("level", "level_2"));
    }

    @Test
    void field_ofRepeatedLongName_getsASuffixToo() {
        String name = "n".repeat(100);
        assertEquals(List.of(name, name + "_2"), namesWritten(name, name));
    }

    @Test
    void field_ofNullName_isCalledNull() {
        assertEquals(List.of("null", "null_2"), namesWritten(null, "null"));
    }

    @Test
    void field_ofNamesEqualOnceClean_staysApart() {
        assertEquals(List.of("\uFFFD", "\uFFFD_2", "\uFFFD_3"), namesWritten("\uD800", "\uDC00", "\uFFFD"));
    }

    @Test
    void field_ofVeryLongName_isCutAtACodePoint() {
        List<String> written = namesWritten("\uD83D\uDE00".repeat(500), "\uD83D\uDE00".repeat(501));
        assertEquals(2, new HashSet<>(written).size());
        for (String name : written) {
            assertTrue(name.length() <= 132, name);
            assertEquals(StrictJson.wellFormed(name), name);
        }
    }

    @Test
    void field_ofNameWithQuotesAndControls_isEscaped() {
        assertEquals(List.of("a\"b\\\n\u0000"), namesWritten("a\"b\\\n\u0000"));
    }

    @Test
    void context_repeatedAndReservedNames_areItsOwnAffair() {
        ObjectNode line = lines.withContext(l -> {
            l.field("user", 1);
            l.context("user", "u");
            l.context("level", "v");
            l.context("user", "w");
        });
        assertEquals(List.of("user", "level", "user_2"), Lines.names(line.get("context")));
    }

    @Test
    void field_ofRandomNames_isNeverADuplicate() {
        Random random = Seeded.random("field_ofRandomNames");
        String[] few = {
            "a", "a_2", "a_nonfinite", "level", "level_2", "\uD800", "\uFFFD", "", "_fields", "_truncated", null
        };
        for (int i = 0; i < 3_000; i++) {
            lines.withContext(line -> {
                for (int f = random.nextInt(12); f > 0; f--) {
                    String name = random.nextInt(8) == 0 ? Seeded.text(random, 200) : few[random.nextInt(few.length)];
                    switch (random.nextInt(4)) {
                        case 0 -> line.field(name, Double.NaN);
                        case 1 -> line.field(name, "x".repeat(random.nextInt(10_000)));
                        case 2 -> line.field(name, true);
                        default -> line.field(name, (Object) Float.POSITIVE_INFINITY);
                    }
                }
                for (int f = random.nextInt(4); f > 0; f--) {
                    String name = few[random.nextInt(few.length)];
                    line.context(name, random.nextBoolean() ? "x".repeat(random.nextInt(10_000)) : Double.NaN);
                }
            });
        }
    }

    @Test
    void field_ofMoreNamesThanTokens_isStillUnique() {
        for (int round = 0; round < 40; round++) {
            int first = round * 100;
            ObjectNode line = lines.of(l -> {
                for (int i = first; i < first + 100; i++) {
                    l.field("dynamic_" + i, i);
                    l.field("dynamic_" + i, i);
                }
            });
            assertEquals(203, line.size());
        }
    }
}
