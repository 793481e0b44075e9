/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class LineFormatTest {

    @Test
    void format_outOfRange_namesOptionRuleAndValue() {
        assertRejected("maxFieldBytes must be between 64 and 268435456, but is 63", 63, 16_383, 32, ZoneOffset.UTC);
        assertRejected("maxLineBytes must be between 1024 and 268435456, but is 1023", 8192, 1023, 32, ZoneOffset.UTC);
        assertRejected("maxDepth must be between 1 and 256, but is 257", 8192, 16_383, 257, ZoneOffset.UTC);
        Exception thrown = assertThrows(IllegalArgumentException.class, () -> new LineFormat(8192, 16_383, 32, null));
        assertEquals("zone must be given", thrown.getMessage());
    }

    private static void assertRejected(String message, int field, int line, int depth, ZoneId zone) {
        Exception thrown = assertThrows(IllegalArgumentException.class, () -> new LineFormat(field, line, depth, zone));
        assertEquals(message, thrown.getMessage());
    }

    @Test
    void standard_isThatOfTheContract() {
        assertEquals(new LineFormat(8192, 16_383, 32, ZoneOffset.UTC), LineFormat.DEFAULT);
    }
}
