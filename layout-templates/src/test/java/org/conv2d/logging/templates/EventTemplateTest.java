/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.templates;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.impl.ContextDataFactory;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.layout.template.json.JsonTemplateLayout;
import org.apache.logging.log4j.layout.template.json.util.Uris;
import org.conv2d.logging.event.ReservedNames;
import org.conv2d.logging.layout.EventLayout;
import org.conv2d.logging.message.JudgedMessage;
import org.conv2d.logging.message.Qa;
import org.junit.jupiter.api.Test;

/** The conv2d template against EventLayout: the same bytes for the same event. */
class EventTemplateTest {

    @Test
    void toByteArray_randomEvents_sameBytesAsEventLayout() {
        EventLayout expected = Layouts.eventLayout();
        JsonTemplateLayout actual = Layouts.template("Event");
        int[] truncated = {0};
        RandomEvents.forEach(5_000, event -> {
            String line = expected.toSerializable(event);
            String written = actual.toSerializable(event);
            assertEquals(line, written);
            assertEquals(Layouts.read(line), Layouts.read(written));
            assertArrayEquals(line.getBytes(StandardCharsets.UTF_8), actual.toByteArray(event));
            truncated[0] += line.contains("\"_truncated\":") ? 1 : 0;
        });
        assertTrue(truncated[0] > 0, "no event was long enough to be cut");
    }

    @Test
    void toByteArray_raisedEvents_sameBytesAsEventLayoutAndQaIn() {
        Qa qa = new Qa(
                "low",
                "perplexity",
                Double.NaN,
                50L,
                Level.INFO,
                "0123abcd",
                "Low \u2028 \"perplexity\"",
                List.of(),
                List.of());
        RandomEvents.forEach(500, event -> {
            LogEvent raised = Log4jLogEvent.newBuilder()
                    .setInstant(event.getInstant())
                    .setLoggerName(event.getLoggerName())
                    .setThreadName(event.getThreadName())
                    .setContextData(ContextDataFactory.createContextData(event.getContextData()))
                    .setMarker(event.getMarker())
                    .setThrown(event.getThrown())
                    .setLevel(Level.WARN)
                    .setMessage(JudgedMessage.of(event.getMessage(), qa, null))
                    .build();
            String line = Layouts.eventLayout().toSerializable(raised);
            assertEquals(line, Layouts.template("Event").toSerializable(raised));
            if (line.contains("\"_failed\":")) {
                return; // nothing but time, level and logger could be read
            }
            assertTrue(line.contains("\"qa\":{\"rule\":\"low\""), line);
            assertTrue(Layouts.template("Ecs").toSerializable(raised).contains("\"qa\":{\"rule\":\"low\""), line);
        });
    }

    @Test
    void template_names_areTheReservedNamesOfTheLine() {
        String template = Uris.readUri("classpath:conv2d/EventTemplate.json", StandardCharsets.UTF_8);
        Set<String> names = Layouts.namesIn(Layouts.read(template.replace("\n", "") + '\n'));
        assertTrue(names.remove("fields"));
        names.add("_fields"); // stands in _truncated only
        assertEquals(new TreeSet<>(ReservedNames.ALL), names);
    }
}
