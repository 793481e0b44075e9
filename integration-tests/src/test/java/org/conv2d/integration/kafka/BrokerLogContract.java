/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.integration.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What holds for the log of a broker, however it is written. */
abstract class BrokerLogContract {

    private static final Set<String> LEVELS = Set.of("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL");
    private static final Pattern STATUS_LOGGER_LINE = Pattern.compile("(?m)^\\d{4}-\\d\\d-\\d\\dT.*|.*StatusLogger.*");

    abstract KafkaRun run();

    private BrokerLog log() throws IOException {
        return BrokerLog.read(run().log());
    }

    @Test
    void records_sentToTheBroker_comeBack() {
        assertEquals(Set.copyOf(KafkaRun.SENT), new HashSet<>(run().received()));
        assertEquals(KafkaRun.SENT.size(), run().received().size());
    }

    @Test
    void broker_askedToStop_stopsCleanly() {
        assertTrue(run().stoppedCleanly());
    }

    @Test
    void everyLine_readByJackson_hasWhatEveryEventHas() throws IOException {
        for (JsonNode line : log().lines()) {
            String time = line.path("timestamp").textValue();
            assertTrue(time.matches("[^.]+\\.\\d{6}Z"), time);
            assertTrue(Instant.parse(time).isAfter(Instant.EPOCH), time);
            assertTrue(LEVELS.contains(line.path("level").textValue()), line::toString);
            for (String name : List.of("logger", "message", "thread")) {
                assertFalse(line.path(name).asText().isEmpty(), line::toString);
            }
        }
    }

    @Test
    void loggers_ofTheBroker_areTheirOwnNames() throws IOException {
        Set<String> loggers = log().counts("logger").keySet();
        assertTrue(
                loggers.containsAll(List.of(
                        "kafka.server.BrokerServer",
                        "kafka.server.KafkaRaftServer",
                        "org.apache.kafka.controller.QuorumController",
                        "org.apache.kafka.coordinator.group.GroupMetadataManager")),
                loggers::toString);
    }

    @Test
    void events_ofALifetime_areMany() throws IOException {
        assertTrue(log().counts("level").get("INFO") > 50);
    }

    @Test
    void statusLogger_throughout_isSilent() {
        assertEquals(
                List.of(),
                STATUS_LOGGER_LINE
                        .matcher(run().complaints())
                        .results()
                        .map(found -> found.group())
                        .toList());
    }

    @Test
    void summary_ofTheLog_countsAsJacksonDoes() throws Exception {
        BrokerLog log = log();
        Map<String, Long> levels = log.counts("level");
        long total = log.lines().size();

        JsonNode summary = summary();

        assertEquals(total, summary.path("total_events").asLong());
        assertEquals(
                Map.of("read", total, "matched", total, "filtered", 0L, "rejected", 0L, "blank", 0L),
                counts(summary.path("lines")));
        assertEquals(levels, counts(summary.path("levels")));
        assertEquals(
                levels.getOrDefault("WARNING", 0L), summary.path("warnings").asLong());
    }

    private JsonNode summary() throws Exception {
        JavaProgram program =
                new JavaProgram("org.conv2d.logs.cli.Main", System.getProperty("java.class.path"), Map.of());
        try (RunningProgram summary = program.start(
                run().directory(), "summary", "--format", "json", run().log().toString())) {
            assertEquals(0, summary.awaitExit(), summary.complaints());
            return new ObjectMapper().readTree(summary.printed());
        }
    }

    private static Map<String, Long> counts(JsonNode object) {
        Map<String, Long> counts = new TreeMap<>();
        object.properties()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue().asLong()));
        return counts;
    }
}
