/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.Set;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.layout.template.json.JsonTemplateLayout;
import org.conv2d.logging.layout.EventLayout;
import org.junit.jupiter.api.Test;

/** The OpenTelemetry template against the log data model and the JSON encoding of OTLP. */
class OtelTemplateTest {

    /** opentelemetry-proto, opentelemetry/proto/logs/v1/logs.proto, message LogRecord. */
    private static final String PROTO = "opentelemetry-proto logs.proto";

    /** opentelemetry.io/docs/specs/otlp, "JSON Protobuf Encoding", and the JSON mapping of proto3. */
    private static final String JSON = "OTLP JSON Protobuf encoding";

    /** opentelemetry.io/docs/specs/otel/logs/data-model, "Field: SeverityNumber". */
    private static final String MODEL = "logs data model";

    private static final Set<String> FIELDS = Set.of(
            "timeUnixNano",
            "observedTimeUnixNano",
            "severityNumber",
            "severityText",
            "body",
            "attributes",
            "droppedAttributesCount",
            "flags",
            "traceId",
            "spanId",
            "eventName");

    private static final FormatRules RULES = new FormatRules()
            .rule(PROTO, "a LogRecord has no other fields", line -> FIELDS.containsAll(Layouts.namesIn(line)))
            .required(JSON, "timeUnixNano", "a fixed64 as a decimal string", OtelTemplateTest::isUnsignedLong)
            .required(
                    MODEL,
                    "severityNumber",
                    "an enum value from 0 to 24",
                    value -> value.isInt() && value.intValue() >= 0 && value.intValue() <= 24)
            .required(PROTO, "severityText", "a string", JsonNode::isTextual)
            .optional(PROTO, "eventName", "a string", JsonNode::isTextual)
            .optional(PROTO, "body", "an AnyValue", AnyValueReader::isAnyValue)
            .required(PROTO, "attributes", "a list of KeyValue without a key twice", AnyValueReader::areKeyValues)
            .optional(
                    JSON,
                    "traceId",
                    "16 bytes in hex",
                    value -> value.textValue().matches("[0-9a-f]{32}"))
            .optional(
                    JSON, "spanId", "8 bytes in hex", value -> value.textValue().matches("[0-9a-f]{16}"));

    @Test
    void toSerializable_randomEvents_areLogRecords() {
        JsonTemplateLayout layout = Layouts.template("Otel");
        RandomEvents.forEach(1_000, event -> RULES.check(Layouts.read(layout.toSerializable(event))));
    }

    @Test
    void attributes_randomEvents_readBackAsTheFields() {
        JsonTemplateLayout layout = Layouts.template("Otel");
        EventLayout fields = Layouts.eventLayout();
        RandomEvents.forEach(1_000, event -> {
            JsonNode expected = Layouts.read(fields.toSerializable(event));
            ObjectNode attributes = AnyValueReader.members(
                    Layouts.read(layout.toSerializable(event)).get("attributes"));
            for (String field : Layouts.fieldsIn(expected)) {
                assertEquals(AnyValueReader.comparable(expected.get(field)), attributes.remove(field));
            }
            assertEquals(AnyValueReader.comparable(expected.path("context")), orMissing(attributes.remove("context")));
            assertTrue(attributes.has("otel.scope.name"));
        });
    }

    @Test
    void timeUnixNano_randomEvents_isTheInstant() {
        JsonTemplateLayout layout = Layouts.template("Otel");
        RandomEvents.forEach(1_000, event -> {
            BigInteger nanos = nanosOf(event);
            String expected = nanos.bitLength() <= 64 ? nanos.toString() : "0";
            assertEquals(
                    expected,
                    Layouts.read(layout.toSerializable(event))
                            .get("timeUnixNano")
                            .textValue());
        });
    }

    private static JsonNode orMissing(JsonNode node) {
        return node == null ? JsonNodeFactory.instance.missingNode() : node;
    }

    private static boolean isUnsignedLong(JsonNode value) {
        return value.isTextual() && new BigInteger(value.textValue()).bitLength() <= 64;
    }

    private static BigInteger nanosOf(LogEvent event) {
        return BigInteger.valueOf(event.getInstant().getEpochSecond())
                .multiply(BigInteger.valueOf(1_000_000_000))
                .add(BigInteger.valueOf(event.getInstant().getNanoOfSecond()));
    }
}
