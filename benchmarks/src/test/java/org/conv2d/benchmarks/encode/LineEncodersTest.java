/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.conv2d.benchmarks.sample.Row;
import org.conv2d.benchmarks.sample.Sample;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everybody who is timed writes the event, all of it, in lines that Jackson reads. */
class LineEncodersTest {

    private static final ObjectMapper JACKSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource
    void encode_everyRow_writesTheEvent(Contender contender) throws Exception {
        LineEncoder encoder = LineEncoders.of(contender);
        for (int row = 0; row < Sample.ROWS; row++) {
            int length = encoder.encode(row);
            byte[] line = encoder.line();
            assertEquals(line.length, length);
            JsonNode json = parse(line);
            switch (contender.form()) {
                case TYPED -> assertTyped(Sample.row(row), json);
                case STRINGS -> assertStrings(Sample.row(row), json);
                case IN_MESSAGE -> assertInMessage(Sample.row(row), json);
                case NONE -> assertEquals(Sample.TEXT, json.get("message").textValue());
            }
        }
    }

    private static JsonNode parse(byte[] line) throws IOException {
        String text = new String(line, StandardCharsets.UTF_8);
        assertEquals(
                text.stripTrailing().length(),
                text.lines().findFirst().orElseThrow().length(),
                text);
        JsonNode json = JACKSON.readTree(text);
        assertTrue(json.isObject(), text);
        return json;
    }

    /** Each field is a member of the line, and a number where it was one. */
    private static void assertTyped(Row row, JsonNode line) {
        fields(row).forEach((name, value) -> {
            JsonNode written = line.path(name);
            if (value instanceof Integer number) {
                assertTrue(written.isIntegralNumber(), () -> name + " in " + line);
                assertEquals(number, written.intValue(), name);
            } else if (value instanceof Double number) {
                assertTrue(written.isFloatingPointNumber(), () -> name + " in " + line);
                assertEquals(number, written.doubleValue(), name);
            } else {
                assertEquals(value, written.textValue(), name);
            }
        });
        assertTrue(
                Sample.EVENT.equals(line.path("event").textValue())
                        || Sample.EVENT.equals(line.path("message").textValue()),
                line::toString);
    }

    /** Each field is a string in an object of its own in logback's list of pairs. */
    private static void assertStrings(Row row, JsonNode line) {
        ObjectNode pairs = JACKSON.createObjectNode();
        line.path("kvpList").forEach(pair -> pairs.setAll((ObjectNode) pair));
        fields(row)
                .forEach((name, value) ->
                        assertEquals(value.toString(), pairs.path(name).textValue(), name));
        assertEquals(Sample.EVENT, line.path("message").textValue());
    }

    /** Each field is {@code name="value"} within the message. */
    private static void assertInMessage(Row row, JsonNode line) {
        String message = line.path("message").textValue();
        fields(row)
                .forEach((name, value) ->
                        assertTrue((' ' + message + ' ').contains(' ' + name + "=\"" + value + "\" "), message));
        assertTrue(message.contains("event=\"" + Sample.EVENT + '"'), message);
    }

    private static Map<String, Object> fields(Row row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(Sample.RUN_ID, row.runId());
        fields.put(Sample.BATCH_SIZE, row.batchSize());
        fields.put(Sample.PERPLEXITY, row.perplexity());
        fields.put(Sample.CODE_USAGE_PERCENT, row.codeUsagePercent());
        fields.put(Sample.CODEBOOK_UTILIZATION, row.codebookUtilization());
        fields.put(Sample.ENCODING_DURATION_MS, row.encodingDurationMs());
        fields.put(Sample.CODES_PER_SECOND, row.codesPerSecond());
        fields.put(Sample.RECONSTRUCTION_LOSS, row.reconstructionLoss());
        return fields;
    }
}
