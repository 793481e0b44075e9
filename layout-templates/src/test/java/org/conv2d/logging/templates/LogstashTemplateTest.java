/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.templates;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.apache.logging.log4j.layout.template.json.JsonTemplateLayout;
import org.conv2d.logging.layout.EventLayout;
import org.junit.jupiter.api.Test;

/** The logstash template against the event of logstash and the standard fields of logstash-logback-encoder. */
class LogstashTemplateTest {

    /** elastic.co/docs/reference/logstash/event-api: the two fields of every event. */
    private static final String EVENT = "logstash event format V1";

    /** github.com/logfellow/logstash-logback-encoder, README, "Standard Fields". */
    private static final String ENCODER = "logstash-logback-encoder, Standard Fields";

    private static final FormatRules RULES = new FormatRules()
            .required(EVENT, "@timestamp", "an ISO 8601 time", LogstashTemplateTest::isDateTime)
            .required(
                    EVENT,
                    "@version",
                    "\"1\"",
                    value -> value.isTextual() && value.textValue().equals("1"))
            .required(ENCODER, "message", "a string", JsonNode::isTextual)
            .required(ENCODER, "logger_name", "a string", JsonNode::isTextual)
            .optional(ENCODER, "thread_name", "a string", JsonNode::isTextual)
            .required(ENCODER, "level", "a string", JsonNode::isTextual)
            .required(ENCODER, "level_value", "a number", JsonNode::isInt)
            .optional(ENCODER, "stack_trace", "a string", JsonNode::isTextual)
            .optional(ENCODER, "tags", "a list", JsonNode::isArray)
            .rule(EVENT, "@metadata is logstash's own", line -> !line.has("@metadata"));

    @Test
    void toSerializable_randomEvents_haveTheStandardFields() {
        JsonTemplateLayout layout = Layouts.template("Logstash");
        EventLayout fields = Layouts.eventLayout();
        RandomEvents.forEach(1_000, event -> {
            JsonNode line = Layouts.read(layout.toSerializable(event));
            RULES.check(line);
            FieldsAtRoot.check(Layouts.read(fields.toSerializable(event)), line);
        });
    }

    private static boolean isDateTime(JsonNode value) {
        try {
            return OffsetDateTime.parse(value.textValue()) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
