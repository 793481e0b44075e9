/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.message.SimpleMessage;
import org.apache.logging.log4j.util.SortedArrayStringMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The diagnostic context in the line. */
final class ContextTest {

    private static LogEvent event(Object... namesAndValues) {
        SortedArrayStringMap context = new SortedArrayStringMap();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            context.putValue((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return Events.of(e -> e.setMessage(new SimpleMessage("text")).setContextData(context));
    }

    @ParameterizedTest
    @EnumSource
    void context_ofText_crossesEachMode(Mode mode) {
        ThreadContext.put("user", "ann \"\uD83D\uDE00\"");
        ThreadContext.put("level", "7");
        try {
            assertEquals(
                    "{\"level\":\"7\",\"user\":\"ann \\\"\uD83D\uDE00\\\"\"}",
                    mode.line(logger -> logger.info("text")).get("context").toString());
        } finally {
            ThreadContext.clearMap();
        }
    }

    @ParameterizedTest
    @EnumSource
    void context_empty_isNotThere(Mode mode) {
        assertFalse(mode.line(logger -> logger.info("text")).has("context"));
    }

    @Test
    void context_ofObjects_keepsTheirTypes() {
        assertEquals(
                "{\"a\":1,\"b\":0.5,\"c\":true,\"d\":[1,2],\"e\":null,\"f\":null,\"f_nonfinite\":\"NaN\",\"g\":\"7\"}",
                Events.line(
                                Events.layout(),
                                event(
                                        "a",
                                        1,
                                        "b",
                                        0.5,
                                        "c",
                                        true,
                                        "d",
                                        Arrays.asList(1, 2),
                                        "e",
                                        null,
                                        "f",
                                        Float.NaN,
                                        "g",
                                        "7"))
                        .get("context")
                        .toString());
    }

    @ParameterizedTest
    @CsvSource({
        "user_*, , 'user_id,user_name'",
        "'user_id, trace', , 'trace,user_id'",
        ", '*_id', 'trace,user_name'",
        "'*', 'user*', trace",
        "user.id, , ''",
        "nobody, , ''",
    })
    void context_withPatterns_hasWhatTheySay(String includes, String excludes, String names) {
        EventLayout layout = EventLayout.newBuilder()
                .setContextIncludes(includes)
                .setContextExcludes(excludes)
                .build();
        for (int again = 0; again < 2; again++) {
            List<String> written =
                    JsonLines.names(Events.line(layout, event("trace", "t", "user_id", "7", "user_name", "ann"))
                            .path("context"));
            assertEquals(names, String.join(",", written));
        }
    }

    @Test
    void contextNumbers_true_turnsTextThatIsANumberIntoOne() {
        EventLayout layout = EventLayout.newBuilder().setContextNumbers("true").build();
        assertEquals(
                "{\"a\":7,\"b\":-0.50,\"c\":\"007\",\"d\":\"1e5\",\"e\":\"\",\"f\":\"-\",\"g\":\"1.\",\"h\":\"+1\",\"i\":\"NaN\","
                        + "\"j\":12345678901234567890,\"k\":true,\"l\":\"١\"}",
                new String(
                                layout.toByteArray(event(
                                        "a",
                                        "7",
                                        "b",
                                        "-0.50",
                                        "c",
                                        "007",
                                        "d",
                                        "1e5",
                                        "e",
                                        "",
                                        "f",
                                        "-",
                                        "g",
                                        "1.",
                                        "h",
                                        "+1",
                                        "i",
                                        "NaN",
                                        "j",
                                        "12345678901234567890",
                                        "k",
                                        true,
                                        "l",
                                        "١")),
                                StandardCharsets.UTF_8)
                        .replaceAll(".*\"context\":(\\{.*?}).*\n", "$1"));
    }
}
