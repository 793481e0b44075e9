/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.templates;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Set;
import java.util.TreeSet;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.DefaultConfiguration;
import org.apache.logging.log4j.layout.template.json.JsonTemplateLayout;
import org.conv2d.logging.event.ReservedNames;
import org.conv2d.logging.layout.EventLayout;

/** The layouts under test, and Jackson, which judges what they write. */
final class Layouts {

    static final Configuration CONFIGURATION = new DefaultConfiguration();

    private static final ObjectMapper JACKSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Layouts() {}

    /** A template of ours, by the start of its name. */
    static JsonTemplateLayout template(String name) {
        return builder()
                .setEventTemplateUri("classpath:conv2d/" + name + "Template.json")
                .build();
    }

    static JsonTemplateLayout.Builder builder() {
        return JsonTemplateLayout.newBuilder()
                .setConfiguration(CONFIGURATION)
                .setEventDelimiter("\n")
                .setLocationInfoEnabled(true);
    }

    static EventLayout eventLayout() {
        return EventLayout.newBuilder()
                .setConfiguration(CONFIGURATION)
                .setIncludeLocation("true")
                .build();
    }

    /** Reads a line strictly: one object, no name twice, nothing after it but a line feed. */
    static JsonNode read(String line) {
        try {
            if (line.indexOf('\n') != line.length() - 1) {
                throw new AssertionError("not exactly one line: " + line);
            }
            return JACKSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not valid JSON: " + line, e);
        }
    }

    static Set<String> namesIn(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The names of the event's fields in a line of {@link EventLayout}. */
    static Set<String> fieldsIn(JsonNode line) {
        Set<String> names = namesIn(line);
        names.removeAll(ReservedNames.ALL);
        return names;
    }
}
