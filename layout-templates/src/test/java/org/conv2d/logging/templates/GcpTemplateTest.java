/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.templates;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.logging.log4j.layout.template.json.JsonTemplateLayout;
import org.conv2d.logging.layout.EventLayout;
import org.junit.jupiter.api.Test;

/** The Google Cloud template against the special fields of structured logging. */
class GcpTemplateTest {

    /** cloud.google.com/logging/docs/structured-logging, "Special JSON fields". */
    private static final String FIELDS = "Cloud Logging, special JSON fields";

    /** cloud.google.com/logging/docs/reference/v2/rest/v2/LogEntry: LogSeverity, LogEntrySourceLocation, labels. */
    private static final String ENTRY = "Cloud Logging, LogEntry";

    private static final Set<String> SEVERITIES =
            Set.of("DEFAULT", "DEBUG", "INFO", "NOTICE", "WARNING", "ERROR", "CRITICAL", "ALERT", "EMERGENCY");

    private static final String PREFIX = "logging.googleapis.com/";

    private static final FormatRules RULES = new FormatRules()
            .required(FIELDS, "time", "a time of RFC 3339", GcpTemplateTest::isDateTime)
            .rule(
                    FIELDS,
                    "no other time competes with it",
                    line -> !line.has("timestamp") && !line.has("timestampSeconds") && !line.has("timestampNanos"))
            .required(ENTRY, "severity", "a LogSeverity", value -> SEVERITIES.contains(value.textValue()))
            .required(FIELDS, "message", "a string", JsonNode::isTextual)
            .optional(ENTRY, PREFIX + "labels", "a map of strings", GcpTemplateTest::areStrings)
            .optional(ENTRY, PREFIX + "trace", "a string", JsonNode::isTextual)
            .optional(ENTRY, PREFIX + "spanId", "a string", JsonNode::isTextual)
            .optional(
                    ENTRY,
                    PREFIX + "sourceLocation",
                    "file, line and function, strings",
                    value -> areStrings(value)
                            && Set.of("file", "line", "function").containsAll(Layouts.namesIn(value)));

    @Test
    void toSerializable_randomEvents_haveTheSpecialFields() {
        JsonTemplateLayout layout = Layouts.template("Gcp");
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

    private static boolean areStrings(JsonNode object) {
        return object.isObject()
                && StreamSupport.stream(object.spliterator(), false).allMatch(JsonNode::isTextual);
    }
}
