/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.conv2d.logging.event.ContentFaults;
import org.conv2d.logging.event.EventLine;
import org.conv2d.logging.event.GivenEvent;
import org.conv2d.logging.event.LineFormat;
import org.conv2d.logging.json.KeyTokens;
import org.conv2d.logging.json.Seeded;
import org.junit.jupiter.api.Test;

/** What a log says when it is read back, by somebody else, is what was said when it was written. */
class ReplayTest {
    private static final ObjectMapper JACKSON = new ObjectMapper();
    private static final String[] STAGES = {"fsq", "gmm", "smooth"};
    private static final String[] CHECKS = {"nan_detection", "outliers"};

    private final Random random = Seeded.random("replay");
    private final EventLine line = new EventLine(LineFormat.DEFAULT, new KeyTokens(), new ContentFaults());

    @Test
    void replay_linesWrittenLive_reachesTheSameVerdictsAndNotices() throws IOException {
        RuleSet rules = Rules.builtIn(Map.of());
        List<String> lines = new ArrayList<>();
        List<String> live = run(new QualityEngine(rules, Mode.ENFORCE), lines);
        List<String> again = new ArrayList<>();
        Replay replay = new Replay(new QualityEngine(rules, Mode.ENFORCE), notice -> again.add(notice.toString()));
        for (String text : lines) {
            again.add(shown(replay.judge(read(JACKSON.readTree(text)))));
        }
        replay.close();
        assertEquals(live, again);
        for (Rule rule : rules.rules()) {
            assertTrue(live.stream().anyMatch(verdict -> verdict.startsWith(rule.id() + ' ')), rule.id() + " occurs");
        }
    }

    /** Judges random events, and writes the line of each. */
    private List<String> run(QualityEngine engine, List<String> lines) {
        List<String> told = new ArrayList<>();
        double seconds = 0;
        long latest = Long.MIN_VALUE;
        for (int i = 0; i < 6000; i++) {
            seconds += random.nextDouble() * (random.nextInt(200) == 0 ? 900 : 2);
            double time = random.nextInt(10) == 0 ? seconds - random.nextInt(300) : seconds;
            List<Object> fields = new ArrayList<>();
            String type = fields(fields);
            GivenEvent event = event(type, fields, time);
            latest = Math.max(latest, event.epochMicros());
            engine.tick(latest).forEach(notice -> told.add(notice.toString()));
            told.add(shown(engine.judge(event)));
            lines.add(line(type, fields, event));
        }
        engine.close().forEach(notice -> told.add(notice.toString()));
        return told;
    }

    private String fields(List<Object> fields) {
        switch (random.nextInt(6)) {
            case 0 -> {
                fields.addAll(List.of(
                        "perplexity",
                        random.nextInt(20) == 0 ? random.nextDouble() * 60 : 80 + random.nextGaussian() * 10));
                fields.addAll(List.of(
                        "code_usage_percent",
                        random.nextInt(30) == 0 ? random.nextInt(40) : 70 + random.nextGaussian()));
                return "fsq_encoding";
            }
            case 1 -> {
                fields.addAll(List.of("epoch", random.nextInt(100)));
                fields.addAll(List.of(
                        "loss",
                        random.nextInt(40) == 0
                                ? (random.nextBoolean() ? Double.NaN : Double.POSITIVE_INFINITY)
                                : random.nextInt(30) == 0 ? 5.0 : 0.1 + random.nextDouble()));
                fields.addAll(List.of("accuracy", random.nextInt(20) == 0 ? 0.5 : 0.85 + random.nextDouble() / 50));
                return "epoch_complete";
            }
            case 2 -> {
                fields.addAll(List.of("algorithm", "gmm", "k_clusters", 4));
                fields.addAll(
                        List.of("silhouette_score", random.nextDouble() - 0.1, "converged", random.nextInt(10) > 0));
                return "clustering";
            }
            case 3 -> {
                fields.addAll(List.of(
                        "transitions_before", random.nextInt(90), "reduction_percent", random.nextDouble() * 60));
                return "temporal_smoothing";
            }
            case 4 -> {
                fields.addAll(List.of("check", CHECKS[random.nextInt(2)], "affected_rows", 5));
                fields.addAll(List.of("affected_percent", random.nextDouble() * 3));
                return "qa_exception";
            }
            default -> {
                fields.addAll(List.of("name", STAGES[random.nextInt(3)]));
                fields.addAll(List.of(
                        "duration_seconds", random.nextInt(60) == 0 ? 9.5 : 0.5 + random.nextGaussian() * 0.02));
                return "timer_end";
            }
        }
    }

    private static GivenEvent event(String type, List<Object> fields, double seconds) {
        GivenEvent event = GivenEvent.of(type).after(seconds);
        for (int i = 0; i < fields.size(); i += 2) {
            event.with((String) fields.get(i), fields.get(i + 1));
        }
        return event;
    }

    private String line(String type, List<Object> fields, GivenEvent event) {
        line.begin(event.epochSecond(), event.nanoOfSecond(), "INFO", event.logger(), false, false);
        line.event(type);
        line.message(null);
        for (int i = 0; i < fields.size(); i += 2) {
            line.field((String) fields.get(i), fields.get(i + 1));
        }
        line.end();
        return new String(line.bytes(), 0, line.length(), StandardCharsets.UTF_8);
    }

    private static GivenEvent read(JsonNode json) {
        GivenEvent event = GivenEvent.of(json.get("event").textValue());
        Instant time = Instant.parse(json.get("timestamp").textValue());
        event.atMicros(ChronoUnit.MICROS.between(Instant.EPOCH, time));
        json.properties().forEach(field -> {
            JsonNode value = field.getValue();
            event.with(
                    field.getKey(),
                    value.isNull()
                            ? null
                            : value.isTextual()
                                    ? value.textValue()
                                    : value.isBoolean()
                                            ? (Object) value.booleanValue()
                                            : value.isIntegralNumber()
                                                    ? (Object) value.longValue()
                                                    : (Object) value.doubleValue());
        });
        return event;
    }

    private static String shown(Verdict verdict) {
        return verdict.escalates()
                ? verdict.rule()
                        + ' '
                        + verdict.severity()
                        + ' '
                        + verdict.observed()
                        + ' '
                        + verdict.threshold()
                        + ' '
                        + verdict.message()
                : "none";
    }
}
