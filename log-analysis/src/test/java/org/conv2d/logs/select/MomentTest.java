/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.select;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Moments as they are typed, in Berlin on the day that summer time begins: 02:00 is followed by 03:00. */
class MomentTest {
    private static final Instant NOW = Instant.parse("2024-03-31T10:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            now                                | 2024-03-31T10:00:00Z
            Today                              | 2024-03-30T23:00:00Z
            yesterday                          | 2024-03-29T23:00:00Z
            -90m                               | 2024-03-31T08:30:00Z
            -1.5h                              | 2024-03-31T08:30:00Z
            -1d                                | 2024-03-30T10:00:00Z
            -2w                                | 2024-03-17T10:00:00Z
            -30 s                              | 2024-03-31T09:59:30Z
            @1705314600                        | 2024-01-15T10:30:00Z
            @1705314600.25                     | 2024-01-15T10:30:00.250Z
            2024-01-15                         | 2024-01-14T23:00:00Z
            2024-01-15T10:30                   | 2024-01-15T09:30:00Z
            2024-01-15 10:30:15                | 2024-01-15T09:30:15Z
            2024-07-15T10:30:15.123456         | 2024-07-15T08:30:15.123456Z
            2024-01-15T10:30Z                  | 2024-01-15T10:30:00Z
            2024-01-15t10:30z                  | 2024-01-15T10:30:00Z
            2024-01-15T10:30:45.5+05:30        | 2024-01-15T05:00:45.500Z
            2024-01-15T10:30:45-0800           | 2024-01-15T18:30:45Z
            2024-03-31T02:30                   | 2024-03-31T01:30:00Z
            """)
    void parse_form_isTheInstantInTheZone(String text, String expected) {
        assertEquals(Instant.parse(expected), Moment.parse(text, NOW, BERLIN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "-1y",
                "2024-13-01",
                "2024-02-30",
                "2024-01-15T25:00",
                "@",
                "10:30",
                "--1h",
                "2024-01-15T10:30+99:00"
            })
    void parse_anythingElse_isRefusedWithTheForms(String text) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Moment.parse(text, NOW, BERLIN));
        assertTrue(refused.getMessage().startsWith("must be a moment like 2024-01-15T10:30, "), refused.getMessage());
        assertTrue(refused.getMessage().endsWith("was \"" + text + '"'), refused.getMessage());
    }
}
