/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.logging.log4j.MarkerManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.layout.template.json.JsonTemplateLayout;
import org.apache.logging.log4j.message.SimpleMessage;
import org.apache.logging.log4j.message.StringMapMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The conv2d template against the same template of Log4j's own resolvers, where these can write the same. */
class StockResolversTest {

    private static final String STOCK = """
            {
              "timestamp": {"$resolver": "timestamp",
                  "pattern": {"format": "yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'", "timeZone": "UTC"}},
              "level": {"$resolver": "pattern", "pattern": "%level{WARN=WARNING, FATAL=CRITICAL}"},
              "logger": {"$resolver": "logger", "field": "name"},
              "message": {"$resolver": "message", "stringified": true},
              "context": {"$resolver": "mdc"},
              "marker": {"$resolver": "marker", "field": "name"},
              "thread": {"$resolver": "thread", "field": "name"}
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"plain", "", "Grüße, 漢字, 🙂", "\"quoted\" \\ and\ttabs\r\n", "\u0001\u001f\u007f\u2028"})
    void toSerializable_textEvent_sameTree(String text) {
        JsonTemplateLayout stock = Layouts.builder().setEventTemplate(STOCK).build();
        LogEvent event = SampleEvents.with(new SimpleMessage(text))
                .setMarker(MarkerManager.getMarker("AUDIT"))
                .build();
        assertEquals(
                Layouts.read(stock.toSerializable(event)),
                Layouts.read(Layouts.template("Event").toSerializable(event)));
    }

    @Test
    void toSerializable_mapMessage_sameFields() {
        JsonTemplateLayout stock = Layouts.builder()
                .setEventTemplate("{\"m\":{\"$resolver\":\"map\"}}")
                .build();
        JsonTemplateLayout ours = Layouts.builder()
                .setEventTemplate("{\"m\":{\"$resolver\":\"conv2d\",\"part\":\"fields\"}}")
                .build();
        LogEvent event = SampleEvents.with(new StringMapMessage().with("a", 1).with("b", "zwei"))
                .build();
        assertEquals(Layouts.read(stock.toSerializable(event)), Layouts.read(ours.toSerializable(event)));
    }
}
