/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.integration.kafka;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A log as Jackson reads it in its strictest mode. Immutable. */
record BrokerLog(List<JsonNode> lines) {

    private static final ObjectReader STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    BrokerLog {
        lines = List.copyOf(lines);
    }

    /** Reads a log; throws for a line that is no JSON, or has no end. */
    static BrokerLog read(Path file) throws IOException {
        String text = Files.readString(file);
        if (!text.endsWith("\n")) {
            throw new EOFException("The last line has no end: " + file);
        }
        List<JsonNode> lines = new ArrayList<>();
        for (String line : text.substring(0, text.length() - 1).split("\n", -1)) {
            lines.add(STRICT.readValue(line));
        }
        return new BrokerLog(lines);
    }

    /** How many lines there are of each value of a field. */
    Map<String, Long> counts(String field) {
        return counts(line -> line.path(field));
    }

    /** How many lines there are of each type of exception. */
    Map<String, Long> exceptions() {
        return counts(line -> line.path("exception").path("type"));
    }

    private Map<String, Long> counts(Function<JsonNode, JsonNode> field) {
        return lines.stream()
                .map(field)
                .filter(JsonNode::isTextual)
                .collect(Collectors.groupingBy(JsonNode::textValue, TreeMap::new, Collectors.counting()));
    }

    /** Whether a message ends so. */
    boolean hasMessage(String end) {
        return lines.stream().anyMatch(line -> line.get("message").textValue().endsWith(end));
    }

    JsonNode last() {
        return lines.get(lines.size() - 1);
    }
}
