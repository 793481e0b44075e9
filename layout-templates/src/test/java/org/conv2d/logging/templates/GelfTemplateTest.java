/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.layout.template.json.JsonTemplateLayout;
import org.conv2d.logging.layout.EventLayout;
import org.junit.jupiter.api.Test;

/** The GELF template against the GELF payload specification. */
class GelfTemplateTest {

    /** go2docs.graylog.org, Getting in log data, GELF, "GELF Payload Specification", version 1.1 (11/2013). */
    private static final String SPEC = "GELF payload specification 1.1";

    private static final Set<String> STANDARD =
            Set.of("version", "host", "short_message", "full_message", "timestamp", "level");

    private static final Pattern NAME = Pattern.compile("^[\\w\\.\\-]*$");

    private static final FormatRules RULES = new FormatRules()
            .required(
                    SPEC,
                    "version",
                    "\"1.1\"",
                    value -> value.isTextual() && value.textValue().equals("1.1"))
            .required(SPEC, "host", "a string", GelfTemplateTest::isFilled)
            .required(SPEC, "short_message", "a string that is not empty", GelfTemplateTest::isFilled)
            .optional(SPEC, "full_message", "a string", JsonNode::isTextual)
            .required(SPEC, "timestamp", "a number", JsonNode::isNumber)
            .required(
                    SPEC,
                    "level",
                    "a level of syslog",
                    value -> value.isInt() && value.intValue() >= 0 && value.intValue() <= 7)
            .rule(
                    SPEC,
                    "every other field begins with _",
                    line -> Layouts.namesIn(line).stream()
                            .allMatch(name -> STANDARD.contains(name) || name.startsWith("_")))
            .rule(
                    SPEC,
                    "names match ^[\\w\\.\\-]*$",
                    line -> Layouts.namesIn(line).stream()
                            .allMatch(name -> NAME.matcher(name).matches()))
            .rule(
                    SPEC,
                    "values are strings or numbers",
                    line -> Layouts.namesIn(line).stream()
                            .allMatch(name ->
                                    line.get(name).isTextual() || line.get(name).isNumber()))
            .rule(SPEC, "_id is not sent", line -> !line.has("_id"));

    @Test
    void toSerializable_randomEvents_keepTheSpecification() {
        JsonTemplateLayout layout = Layouts.template("Gelf");
        RandomEvents.forEach(1_000, event -> {
            JsonNode line = Layouts.read(layout.toSerializable(event));
            RULES.check(line);
            assertEquals(secondsOf(event), line.get("timestamp").decimalValue());
        });
    }

    @Test
    void toSerializable_randomEvents_everyFieldThatIsNotNullArrives() {
        JsonTemplateLayout layout = Layouts.template("Gelf");
        EventLayout fields = Layouts.eventLayout();
        RandomEvents.forEach(1_000, event -> {
            JsonNode expected = Layouts.read(fields.toSerializable(event));
            JsonNode line = Layouts.read(layout.toSerializable(event));
            assertEquals(
                    countOf(expected),
                    Layouts.namesIn(line).stream()
                            .filter(GelfTemplateTest::isAdditional)
                            .count());
        });
    }

    @Test
    void rules_fieldNamedId_isRefused() {
        String line =
                "{\"version\":\"1.1\",\"host\":\"h\",\"short_message\":\"m\",\"timestamp\":1,\"level\":6,\"_id\":1}\n";
        assertThrows(AssertionError.class, () -> RULES.check(Layouts.read(line)));
    }

    private static boolean isFilled(JsonNode value) {
        return value.isTextual() && !value.textValue().isEmpty();
    }

    private static BigDecimal secondsOf(LogEvent event) {
        BigDecimal micros = BigDecimal.valueOf(event.getInstant().getNanoOfSecond() / 1000, 6);
        return BigDecimal.valueOf(event.getInstant().getEpochSecond()).add(micros);
    }

    /** Fields and context that are not null, which is what GELF takes. */
    private static long countOf(JsonNode eventLine) {
        assertFalse(eventLine.isEmpty());
        long fields = Layouts.fieldsIn(eventLine).stream()
                .filter(name -> !eventLine.get(name).isNull())
                .count();
        JsonNode context = eventLine.path("context");
        return fields
                + Layouts.namesIn(context).stream()
                        .filter(name -> !context.get(name).isNull())
                        .count();
    }

    private static boolean isAdditional(String name) {
        return !STANDARD.contains(name)
                && !Set.of(
                                "_level_name",
                                "_logger",
                                "_event",
                                "_thread",
                                "_marker",
                                "_file",
                                "_line",
                                "_exception_type",
                                "_exception_message",
                                "_root_cause",
                                "_stack_hash",
                                "_failed",
                                "_truncated")
                        .contains(name);
    }
}
