/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.logging.log4j.layout.template.json.JsonTemplateLayout;
import org.conv2d.logging.layout.EventLayout;
import org.junit.jupiter.api.Test;

/** The ECS template against the specification of the ecs-logging libraries. */
class EcsTemplateTest {

    /** github.com/elastic/ecs-logging, spec/README.md. */
    private static final String README = "ecs-logging spec/README.md";

    /** github.com/elastic/ecs-logging, spec/spec.json, version 1.0. */
    private static final String SPEC = "ecs-logging spec/spec.json";

    /** github.com/elastic/ecs, schemas: field types, and field sets, which are objects in every index. */
    private static final String SCHEMAS = "ecs schemas/*.yml";

    private static final Set<String> FIELD_SETS = Set.of(
            "agent",
            "client",
            "cloud",
            "container",
            "data_stream",
            "destination",
            "device",
            "dll",
            "dns",
            "ecs",
            "email",
            "entity",
            "error",
            "event",
            "faas",
            "file",
            "gen_ai",
            "group",
            "host",
            "http",
            "log",
            "network",
            "observer",
            "orchestrator",
            "organization",
            "package",
            "process",
            "registry",
            "related",
            "rule",
            "server",
            "service",
            "source",
            "span",
            "threat",
            "tls",
            "trace",
            "transaction",
            "url",
            "user",
            "user_agent",
            "volume",
            "vulnerability");

    private static final FormatRules RULES = new FormatRules()
            .rule(README, "@timestamp, log.level and message come first, in this order", EcsTemplateTest::startsInOrder)
            .required(SPEC, "@timestamp", "a datetime", EcsTemplateTest::isDateTime)
            .required(SPEC, "log.level", "a string that is not nested", JsonNode::isTextual)
            .required(SPEC, "message", "a string", JsonNode::isTextual)
            .required(SPEC, "ecs.version", "a string", JsonNode::isTextual)
            .optional(SPEC, "labels", "an object without . * \\ in its keys", EcsTemplateTest::areLabels)
            .optional(SPEC, "trace.id", "a string", JsonNode::isTextual)
            .optional(SPEC, "transaction.id", "a string", JsonNode::isTextual)
            .optional(SCHEMAS, "tags", "a list of keywords", EcsTemplateTest::areTags)
            .optional(SCHEMAS, "event.action", "a keyword", JsonNode::isTextual)
            .optional(SCHEMAS, "log.logger", "a keyword", JsonNode::isTextual)
            .optional(SCHEMAS, "log.origin.file.name", "a keyword", JsonNode::isTextual)
            .optional(SCHEMAS, "log.origin.file.line", "a long", JsonNode::isIntegralNumber)
            .optional(SCHEMAS, "log.origin.function", "a keyword", JsonNode::isTextual)
            .optional(SCHEMAS, "process.thread.name", "a keyword", JsonNode::isTextual)
            .optional(SCHEMAS, "error.type", "a keyword", JsonNode::isTextual)
            .optional(SCHEMAS, "error.message", "a text", JsonNode::isTextual)
            .optional(SCHEMAS, "error.stack_trace", "a wildcard text", JsonNode::isTextual)
            .rule(
                    SCHEMAS,
                    "no member stands where a field set is an object",
                    line -> Layouts.namesIn(line).stream().noneMatch(FIELD_SETS::contains));

    @Test
    void toSerializable_randomEvents_keepTheSpecification() {
        JsonTemplateLayout layout = Layouts.template("Ecs");
        EventLayout fields = Layouts.eventLayout();
        RandomEvents.forEach(1_000, event -> {
            JsonNode line = Layouts.read(layout.toSerializable(event));
            RULES.check(line);
            FieldsAtRoot.check(Layouts.read(fields.toSerializable(event)), line);
        });
    }

    @Test
    void rules_lineOfAnotherFormat_isRefused() {
        String line =
                "{\"@timestamp\":\"2026-11-23T09:30:00Z\",\"message\":\"m\",\"log.level\":\"INFO\",\"ecs.version\":\"1.2.0\"}\n";
        AssertionError error = assertThrows(AssertionError.class, () -> RULES.check(Layouts.read(line)));
        assertEquals(README, error.getMessage().substring(0, README.length()));
    }

    private static boolean startsInOrder(JsonNode line) {
        Iterator<String> names = line.fieldNames();
        return "@timestamp".equals(names.next()) && "log.level".equals(names.next()) && "message".equals(names.next());
    }

    private static boolean isDateTime(JsonNode value) {
        try {
            return value.isTextual() && OffsetDateTime.parse(value.textValue()) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean areLabels(JsonNode labels) {
        return labels.isObject()
                && Layouts.namesIn(labels).stream().noneMatch(name -> name.matches("(?s).*[.*\\\\].*"))
                && StreamSupport.stream(labels.spliterator(), false).allMatch(JsonNode::isTextual);
    }

    private static boolean areTags(JsonNode tags) {
        return tags.isArray() && StreamSupport.stream(tags.spliterator(), false).allMatch(JsonNode::isTextual);
    }
}
