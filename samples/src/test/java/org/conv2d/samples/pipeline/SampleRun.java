/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.logging.log4j.core.LogEvent;
import org.conv2d.samples.metrics.CapturedEvents;

/** One run of the sample in this JVM: its exit status, what it printed, and all that it logged. */
record SampleRun(int status, String output, List<LogEvent> events) {

    static SampleRun of(String... arguments) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(output, true, StandardCharsets.UTF_8);
        try (CapturedEvents captured = CapturedEvents.capture()) {
            int status = PipelineSample.run(print, print, arguments);
            return new SampleRun(status, output.toString(StandardCharsets.UTF_8), captured.all());
        }
    }

    List<LogEvent> events(String type) {
        return events.stream()
                .filter(event -> type.equals(CapturedEvents.fields(event).get("event")))
                .toList();
    }

    List<Map<String, Object>> fields(String type) {
        return events(type).stream().map(CapturedEvents::fields).toList();
    }

    LogEvent only(String type) {
        List<LogEvent> found = events(type);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " events of type " + type);
        }
        return found.get(0);
    }

    List<Map<String, Object>> inBatch(int batch, String type) {
        return events(type).stream()
                .filter(event -> Integer.toString(batch).equals(batchOf(event)))
                .map(CapturedEvents::fields)
                .toList();
    }

    String batchOf(LogEvent event) {
        return event.getContextData().getValue("batch");
    }
}
