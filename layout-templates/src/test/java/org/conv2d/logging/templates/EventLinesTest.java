/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.layout.template.json.JsonTemplateLayout;
import org.conv2d.logging.message.EventMessage;
import org.junit.jupiter.api.Test;

/** One line at a time, a thread at a time, whatever a value does while it is read. */
class EventLinesTest {

    @Test
    void toSerializable_valueThatLogsToTheSameLayout_bothLinesAreWhole() {
        JsonTemplateLayout layout = Layouts.template("Event");
        List<String> inner = new ArrayList<>();
        Object logging = new Object() {
            @Override
            public String toString() {
                inner.add(layout.toSerializable(SampleEvents.text("inner")));
                return "outer";
            }
        };
        LogEvent event = SampleEvents.with(EventMessage.of("nesting").with("value", logging))
                .build();
        String line = layout.toSerializable(event);
        assertEquals(Layouts.eventLayout().toSerializable(SampleEvents.text("inner")), inner.get(0));
        assertEquals(Layouts.eventLayout().toSerializable(event), line);
    }

    @Test
    void toSerializable_eightThreads_eachItsOwnLine() throws Exception {
        JsonTemplateLayout layout = Layouts.template("Event");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> tasks = new ArrayList<>();
            for (int i = 0; i < 800; i++) {
                LogEvent event = SampleEvents.text("text " + i);
                tasks.add(() -> layout.toSerializable(event));
            }
            List<Future<String>> lines = threads.invokeAll(tasks);
            for (int i = 0; i < lines.size(); i++) {
                assertEquals(
                        "text " + i,
                        Layouts.read(lines.get(i).get()).get("message").textValue());
            }
        } finally {
            threads.shutdown();
        }
    }
}
