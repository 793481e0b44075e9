/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches become lines, everything else stays as it was, however the stream is read. */
class BatchStreamTest {
    private static final ObjectMapper JACKSON = new ObjectMapper();

    @Test
    void read_batch_isALineARecord() throws IOException {
        String batch = """
                {"resourceLogs":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"trainer"}}]},
                "scopeLogs":[{"scope":{"name":"org.conv2d.Encoder"},"logRecords":[
                {"timeUnixNano":"1768472245123456000","severityNumber":17,"severityText":"ERROR",
                "body":{"stringValue":"failed"},"traceId":"","attributes":[
                {"key":"batch_size","value":{"intValue":"32"}},{"key":"loss","value":{"doubleValue":0.25}},
                {"key":"ok","value":{"boolValue":false}},{"key":"body","value":{"stringValue":"taken"}},
                {"key":"tags","value":{"arrayValue":{"values":[{"stringValue":"a"},{"intValue":1}]}}},
                {"key":"more","value":{"kvlistValue":{"values":[{"key":"k","value":{"stringValue":"v"}}]}}}]},
                {"timeUnixNano":"0","observedTimeUnixNano":"1768472246000000000","body":{"stringValue":"next"}}]}]}]}
                """.replace("\n", "") + "\n";
        assertEquals("""
                {"timeUnixNano":"1768472245123456000","severityNumber":17,"severityText":"ERROR","body":"failed",\
                "logger":"org.conv2d.Encoder","batch_size":32,"loss":0.25,"ok":false,"attributes.body":"taken",\
                "tags":["a",1],"more":{"k":"v"},"resource":{"service.name":"trainer"}}
                {"timeUnixNano":"1768472246000000000","observedTimeUnixNano":"1768472246000000000","body":"next",\
                "logger":"org.conv2d.Encoder","resource":{"service.name":"trainer"}}
                """, unpacked(batch, 7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "{\"a\":1}\n{\"resourceLogs\":[]}\n",
                "{\"resourceLogs\":[{\"scopeLogs\":[{\"logRecords\":[{]}]}]}\n{\"b\":2}\n",
                "{\"resourceLogs\":[{\"scopeLogs\":[{\"logRecords\":[1]}]}]}\n",
                "{\"resourceLogs\":[{\"resource\":1,\"scopeLogs\":[{\"logRecords\":[{}]}]}]}\n",
                "{\"resourceLogs\":7}\n",
                "{\"resourceLogs\":[],\"more\":1}\nlast",
                "{\"resourceLogs\":[{\"scopeLogs\":[{\"logRecords\":[{}",
            })
    void read_noBatchAtTheStartOrNotAValidOne_isAsItWas(String text) throws IOException {
        for (int step : new int[] {1, 3, 1000}) {
            assertEquals(text, unpacked(text, step));
        }
    }

    @Test
    void read_lineLongerThanAnyThatIsRead_isAsItWas() throws IOException {
        String text = "{\"resourceLogs\":[]}\n{\"resourceLogs\":\"" + "x".repeat(17 << 20) + "\"}\nlast\n";
        assertEquals(text.substring(text.indexOf('\n') + 1), unpacked(text, 1 << 16));
    }

    @Test
    void read_randomBatches_eachRecordIsThereWithAllItSays() throws IOException {
        long seed = System.nanoTime();
        System.out.println("read_randomBatches: seed " + seed);
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        List<ObjectNode> expected = new ArrayList<>();
        for (int batch = 0; batch < 200; batch++) {
            ObjectNode root = JACKSON.createObjectNode();
            ArrayNode resources = root.putArray("resourceLogs");
            for (int r = random.nextInt(3); r >= 0; r--) {
                String service = "s" + random.nextInt(5);
                ObjectNode resource = JACKSON.createObjectNode();
                pair(resource.putArray("attributes"), "service.name").put("stringValue", service);
                ObjectNode entry = resources.addObject();
                boolean resourceFirst = random.nextBoolean();
                if (resourceFirst) {
                    entry.set("resource", resource);
                }
                ArrayNode scopes = entry.putArray("scopeLogs");
                for (int s = random.nextInt(3); s >= 0; s--) {
                    records(scopes.addObject(), service, random, expected);
                }
                if (!resourceFirst) {
                    entry.set("resource", resource);
                }
            }
            text.append(JACKSON.writeValueAsString(root)).append('\n');
        }
        List<JsonNode> found = new ArrayList<>();
        for (String line :
                unpacked(text.toString(), 1 + random.nextInt(100_000)).split("\n")) {
            found.add(JACKSON.readTree(line));
        }
        assertEquals(expected, found, "seed " + seed);
    }

    private static void records(ObjectNode scope, String service, Random random, List<ObjectNode> expected) {
        String logger = random.nextBoolean() ? "" : "l" + random.nextInt(9);
        if (!logger.isEmpty()) {
            scope.putObject("scope").put("name", logger);
        }
        ArrayNode records = scope.putArray("logRecords");
        for (int i = random.nextInt(4); i > 0; i--) {
            ObjectNode record = records.addObject();
            ObjectNode line = JACKSON.createObjectNode();
            String time = Long.toString(1_768_472_245_000_000_000L + random.nextInt());
            record.put("timeUnixNano", time);
            line.put("timeUnixNano", time);
            String message = "\"m\\ é\u0001" + random.nextInt();
            record.putObject("body").put("stringValue", message);
            line.put("body", message);
            if (!logger.isEmpty()) {
                line.put("logger", logger);
            }
            ArrayNode attributes = record.putArray("attributes");
            for (int a = random.nextInt(4); a > 0; a--) {
                double value = random.nextGaussian();
                pair(attributes, "a" + a).put("doubleValue", value);
                line.put("a" + a, value);
            }
            line.putObject("resource").put("service.name", service);
            expected.add(line);
        }
    }

    private static ObjectNode pair(ArrayNode attributes, String key) {
        return attributes.addObject().put("key", key).putObject("value");
    }

    private static String unpacked(String text, int step) throws IOException {
        InputStream slow = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] bytes, int from, int count) {
                return super.read(bytes, from, Math.min(count, step));
            }
        };
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (InputStream in = new BatchStream(slow)) {
            byte[] some = new byte[step];
            for (int count = in.read(some); count >= 0; count = in.read(some)) {
                all.write(some, 0, count);
            }
        }
        return all.toString(StandardCharsets.UTF_8);
    }
}
