/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The training loop in programs of its own: synchronous, with an asynchronous logger, and all asynchronous. */
final class TrainingSampleTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int EPOCHS = 12;
    private static final List<String> MEASURED =
            List.of("timestamp", "duration_seconds", "duration_ms", "samples_per_second");

    @TempDir
    private static Path directory;

    private static List<ObjectNode> sync;
    private static List<ObjectNode> mixed;
    private static List<ObjectNode> allAsync;

    @BeforeAll
    static void runInEachMode() throws IOException, InterruptedException {
        sync = log("sync.log", Map.of());
        mixed = log("mixed.log", Map.of(), "--async");
        allAsync = log(
                "all-async.log",
                Map.of("LOG4J_CONTEXT_SELECTOR", "org.apache.logging.log4j.core.async.AsyncLoggerContextSelector"));
    }

    private record Exit(int status, String output) {}

    private static Exit run(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> !entry.endsWith("test-classes"))
                        .collect(Collectors.joining(File.pathSeparator)),
                TrainingSample.class.getName()));
        Collections.addAll(command, arguments);
        Path output = Files.createTempFile(directory, "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LOG4J_") || name.startsWith("CONV2D_"));
        builder.environment().put("CONV2D_LOG_LEVEL", "DEBUG");
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertTrue(process.waitFor(120, TimeUnit.SECONDS), "still running");
            return new Exit(process.exitValue(), Files.readString(output));
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<ObjectNode> log(String file, Map<String, String> environment, String... more)
            throws IOException, InterruptedException {
        List<String> arguments =
                new ArrayList<>(List.of("--epochs", Integer.toString(EPOCHS), "--samples", "600", "--output", file));
        Collections.addAll(arguments, more);
        Exit exit = run(environment, arguments.toArray(String[]::new));
        assertEquals(0, exit.status(), exit.output());
        assertTrue(exit.output().matches("accuracy 0\\.\\d+ after 12 epochs\n"), exit.output());
        List<ObjectNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(directory.resolve("logs").resolve(file))) {
            ObjectNode event = (ObjectNode) JSON.readTree(line);
            if (!event.get("event").textValue().equals("metrics_summary")) { // it comes at times of its own
                lines.add(event);
            }
        }
        return lines;
    }

    /** The lines without what is measured. */
    private static List<String> reproducible(List<ObjectNode> lines) {
        return lines.stream()
                .map(line -> {
                    ObjectNode copy = line.deepCopy();
                    copy.remove(MEASURED);
                    if (copy.get("metrics_summary") instanceof ObjectNode summary) {
                        summary.remove("timers");
                    }
                    return copy.toString();
                })
                .toList();
    }

    @Test
    void events_inEveryMode_areTheSame() {
        assertEquals(reproducible(sync), reproducible(mixed));
        assertEquals(reproducible(sync), reproducible(allAsync));
    }

    @Test
    void events_areThoseOfATrainingLoop() {
        Map<String, Integer> counts = new TreeMap<>();
        sync.forEach(line -> counts.merge(line.get("event").textValue(), 1, Integer::sum));
        assertEquals(
                Map.of(
                        "config",
                        1,
                        "seeds",
                        1,
                        "training_start",
                        1,
                        "epoch_complete",
                        EPOCHS,
                        "timer_start",
                        3 * EPOCHS,
                        "timer_end",
                        3 * EPOCHS,
                        "counter_update",
                        EPOCHS,
                        "gauge_update",
                        EPOCHS,
                        "training_complete",
                        1),
                counts);
        assertEquals(sync.get(0).get("config_hash"), sync.get(2).get("config_hash"));
    }

    @Test
    void passes_areTimedWithinTheirEpoch() {
        double[] seconds = new double[3];
        List<String> names = List.of("forward_pass", "backward_pass", "epoch");
        for (ObjectNode line : sync) {
            if (line.get("event").textValue().equals("timer_end")) {
                seconds[names.indexOf(line.get("timer_name").textValue())] +=
                        line.get("duration_seconds").doubleValue();
            }
        }
        assertTrue(seconds[0] > 0 && seconds[1] > 0 && seconds[0] + seconds[1] <= seconds[2]);
        JsonNode timers = sync.get(sync.size() - 1).get("metrics_summary").get("timers");
        assertEquals(EPOCHS, timers.get("forward_pass").get("count").intValue());
    }

    @Test
    void training_learns() throws IOException, InterruptedException {
        List<JsonNode> losses = sync.stream()
                .filter(line -> line.get("event").textValue().equals("epoch_complete"))
                .map(line -> line.get("loss"))
                .toList();
        assertTrue(losses.get(EPOCHS - 1).doubleValue() < losses.get(0).doubleValue(), losses::toString);
        Exit longer = run(Map.of(), "--epochs", "1500", "--samples", "300", "--output", "longer.log");
        double accuracy = Double.parseDouble(longer.output().split(" ")[1]);
        assertTrue(accuracy > 0.8, longer.output());
    }

    @Test
    void nonsense_isOneLineAndStatus2() throws IOException, InterruptedException {
        assertEquals(
                new Exit(2, "TrainingSample: --epochs needs a whole number from 1 to 100000, not 'many'\n"),
                run(Map.of(), "--epochs", "many"));
        assertEquals(
                new Exit(
                        2,
                        "TrainingSample: Cannot log to "
                                + directory.toRealPath().resolve("logs") + ": it is a directory; name a file in it\n"),
                run(Map.of(), "--output", "."));
    }
}
