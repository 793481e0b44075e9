/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.logging.log4j.core.LogEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single values: what each option of a request makes of them. */
class PartResolverTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"part\":\"message\"                                                 | \"encoded\"",
                "\"part\":\"event\"                                                   | \"fsq_encoding\"",
                "\"part\":\"fields.batch_size\"                                       | 32",
                "\"part\":\"fields.levels\"                                           | [8,5,5]",
                "\"part\":\"fields.levels\",\"stringified\":true                      | \"[8,5,5]\"",
                "\"part\":\"fields.batch_size\",\"stringified\":true                  | \"32\"",
                "\"part\":\"fields.host\",\"stringified\":true                        | \"gpu-3\"",
                "\"part\":\"fields.host\",\"array\":true                              | [\"gpu-3\"]",
                "\"part\":\"context.run.id\"                                          | \"r42\"",
                "\"part\":\"context\",\"stringified\":true                            | \"{\\\"run.id\\\":\\\"r42\\\"}\"",
                "\"part\":\"fields.host\",\"matches\":\"gpu-[0-9]\"                   | \"gpu-3\"",
                "\"part\":\"qa\",\"or\":[\"marker\",\"logger\"]                       | \"org.conv2d.Train\"",
                "\"part\":\"unix_seconds\"                                            | 1795426200.123456",
                "\"part\":\"unix_nanos\"                                              | \"1795426200123456000\"",
                "\"part\":\"syslog_level\"                                            | 4",
                "\"part\":\"gcp_severity\"                                            | \"WARNING\"",
                "\"part\":\"otel_severity\"                                           | 13",
                "\"part\":\"logback_level\"                                           | 30000",
            })
    void resolve_request_value(String request, String expected) {
        assertEquals("{\"v\":" + expected + "}\n", write(request, SampleEvents.typed()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"part\":\"qa\"",
                "\"part\":\"exception.type\"",
                "\"part\":\"fields.absent\"",
                "\"part\":\"fields.level\"",
                "\"part\":\"message.length\"",
                "\"part\":\"fields.host\",\"matches\":\"gpu\"",
                "\"part\":\"fields.batch_size\",\"matches\":\"[0-9]+\"",
            })
    void resolve_valueThatIsNotThere_memberIsLeftOut(String request) {
        assertEquals("{}\n", write(request, SampleEvents.typed()));
    }

    @Test
    void or_emptyText_nextIsTaken() {
        assertEquals(
                "{\"v\":\"org.conv2d.Train\"}\n",
                write("\"part\":\"message\",\"or\":[\"event\",\"logger\"]", SampleEvents.text("")));
    }

    @Test
    void create_unknownPart_errorNamesTheRule() {
        Exception error =
                assertThrows(IllegalArgumentException.class, () -> write("\"part\":\"mesage\"", SampleEvents.typed()));
        assertTrue(error.getMessage().contains("part must be fields, one of [_failed, "), error.getMessage());
        assertTrue(error.getMessage().endsWith("but is \"mesage\""), error.getMessage());
    }

    @Test
    void create_unknownStyle_errorNamesTheRule() {
        Exception error = assertThrows(
                IllegalArgumentException.class,
                () -> write("\"part\":\"fields\",\"style\":\"xml\"", SampleEvents.typed()));
        assertEquals(
                "conv2d resolver: style must be one of [plain, text, labels, gelf, otlp], but is \"xml\"",
                error.getMessage());
    }

    @Test
    void create_listThatFlattens_isRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> write("\"part\":\"fields\",\"style\":\"otlp\",\"flatten\":true", SampleEvents.typed()));
    }

    @Test
    void exception_stackTracesSwitchedOff_isLeftOut() {
        String template = "{\"m\":{\"$resolver\":\"conv2d\",\"part\":\"message\"},"
                + "\"e\":{\"$resolver\":\"conv2d\",\"part\":\"exception.type\"},"
                + "\"a\":{\"$resolver\":\"conv2d\",\"part\":\"exception\",\"style\":\"otlp\"}}";
        LogEvent event = SampleEvents.failure(new IllegalStateException("broken"));
        String line = Layouts.builder()
                .setEventTemplate(template)
                .setStackTraceEnabled(false)
                .build()
                .toSerializable(event);
        assertEquals("{\"m\":\"failed\"}\n", line);
        assertFalse(Layouts.builder()
                .setEventTemplate(template)
                .build()
                .toSerializable(event)
                .equals(line));
    }

    @Test
    void maxStringLength_short_boundsFields() {
        String line = Layouts.builder()
                .setEventTemplateUri("classpath:conv2d/EventTemplate.json")
                .setMaxStringLength(100)
                .build()
                .toSerializable(SampleEvents.text("x".repeat(500)));
        assertEquals(500, Layouts.read(line).at("/_truncated/message").intValue());
        assertEquals(98, Layouts.read(line).get("message").textValue().length());
    }

    private static String write(String request, LogEvent event) {
        return Layouts.builder()
                .setEventTemplate("{\"v\":{\"$resolver\":\"conv2d\"," + request + "}}")
                .build()
                .toSerializable(event);
    }
}
