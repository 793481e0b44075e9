/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.apache.logging.log4j.layout.template.json.JsonTemplateLayout;
import org.apache.logging.log4j.layout.template.json.JsonTemplateLayout.EventTemplateAdditionalField;
import org.junit.jupiter.api.Test;

/** Templates that the interceptor prepares: names beside flattened fields, additional fields, a root key. */
class LineInterceptorTest {

    private static final String FLAT_FIELDS = "{\"$resolver\":\"conv2d\",\"part\":\"fields\",\"flatten\":true}";

    @Test
    void flatten_nameOfTheTemplate_getsANumber() {
        JsonNode line = write("{\"host\":\"fixed\",\"f\":" + FLAT_FIELDS + "}");
        assertEquals("fixed", line.get("host").textValue());
        assertEquals("gpu-3", line.get("host_2").textValue());
        assertEquals(32, line.get("batch_size").intValue());
    }

    @Test
    void flatten_nestedObject_onlyItsOwnNamesAreTaken() {
        JsonNode line = write("{\"host\":\"fixed\",\"app\":{\"perplexity\":1,\"f\":" + FLAT_FIELDS + "}}");
        assertEquals("gpu-3", line.at("/app/host").textValue());
        assertEquals(125.6, line.at("/app/perplexity_2").doubleValue());
    }

    @Test
    void flatten_besideAnotherFlattenedResolver_itsKeyIsFree() {
        JsonNode line = write("{\"host\":{\"$resolver\":\"mdc\",\"flatten\":true},\"f\":" + FLAT_FIELDS + "}");
        assertEquals(Set.of("run.id", "batch_size", "perplexity", "levels", "host"), Layouts.namesIn(line));
    }

    @Test
    void additionalField_stockTemplate_getsTheFields() {
        JsonTemplateLayout layout = Layouts.builder()
                .setEventTemplateUri("classpath:EcsLayout.json")
                .setEventTemplateAdditionalFields(new EventTemplateAdditionalField[] {
                    EventTemplateAdditionalField.newBuilder()
                            .setKey("f")
                            .setValue(FLAT_FIELDS)
                            .setFormat(EventTemplateAdditionalField.Format.JSON)
                            .build(),
                    EventTemplateAdditionalField.newBuilder()
                            .setKey("host")
                            .setValue("added")
                            .build()
                })
                .build();
        JsonNode line = Layouts.read(layout.toSerializable(SampleEvents.typed()));
        assertEquals("added", line.get("host").textValue());
        assertEquals("gpu-3", line.get("host_2").textValue());
        assertEquals(32, line.get("batch_size").intValue());
        assertEquals("WARN", line.get("log.level").textValue());
    }

    @Test
    void rootObjectKey_given_lineStandsInThere() {
        JsonTemplateLayout layout = Layouts.builder()
                .setEventTemplateUri("classpath:conv2d/EventTemplate.json")
                .setEventTemplateRootObjectKey("log")
                .build();
        JsonNode expected = Layouts.read(Layouts.template("Event").toSerializable(SampleEvents.typed()));
        JsonNode line = Layouts.read(layout.toSerializable(SampleEvents.typed()));
        assertEquals(Set.of("log"), Layouts.namesIn(line));
        assertEquals(expected, line.get("log"));
    }

    @Test
    void template_withoutOurResolver_isLeftAlone() {
        JsonNode line = write("{\"m\":{\"$resolver\":\"message\",\"stringified\":true},\"a\":[1,{\"b\":true}]}");
        assertEquals(Set.of("m", "a"), Layouts.namesIn(line));
    }

    @Test
    void resolver_wrappedByAnother_isFound() {
        JsonNode line = write("{\"level\":{\"$resolver\":\"caseConverter\",\"case\":\"lower\","
                + "\"input\":{\"$resolver\":\"conv2d\",\"part\":\"level\"}}}");
        assertEquals("warning", line.get("level").textValue());
    }

    @Test
    void resolver_inAList_isWritten() {
        JsonNode line = write(
                "{\"all\":[{\"$resolver\":\"conv2d\",\"part\":\"level\"},{\"$resolver\":\"conv2d\",\"part\":\"qa\"}]}");
        assertEquals("WARNING", line.at("/all/0").textValue());
        assertTrue(line.at("/all/1").isNull());
    }

    @Test
    void template_thatIsNoObject_isRefused() {
        String template = "[{\"$resolver\":\"conv2d\",\"part\":\"level\"}]";
        Exception error = assertThrows(IllegalArgumentException.class, () -> write(template));
        assertTrue(error.getMessage().contains("an object of named members"), error.getMessage());
    }

    @Test
    void flatten_falseInRequest_writesAnObject() {
        JsonNode line = write("{\"f\":{\"$resolver\":\"conv2d\",\"part\":\"fields\",\"flatten\":false}}");
        assertEquals(32, line.at("/f/batch_size").intValue());
        assertFalse(line.has("batch_size"));
    }

    private static JsonNode write(String template) {
        return Layouts.read(Layouts.builder().setEventTemplate(template).build().toSerializable(SampleEvents.typed()));
    }
}
