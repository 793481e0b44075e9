/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.appender;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.conv2d.logging.appender.MetricsRun.Loggers;
import org.conv2d.logging.message.EventMessage;
import org.conv2d.logging.metrics.DistributionStates;
import org.conv2d.logging.metrics.HistogramSnapshot;
import org.conv2d.logging.metrics.MetricsSnapshot;
import org.junit.jupiter.api.Test;

/** A summary too long for one line comes in several, none of which the layout has to cut, and all can be read back. */
final class LongSummaryTest {

    private static final int LINE_BYTES = 16 * 1024;
    private static final String RULES = """
            <Counter event='e' name='größe 🙂 \\ &quot;of&quot; it' labels='who'/>
            <Histogram event='e' field='value' labels='who'/>
            <Timer event='e' field='took_ms'/>""";

    @Test
    void summary_ofHundredsOfSeries_isReadBackWhole() {
        long seed = new Random().nextLong();
        System.out.println("LongSummaryTest: seed " + seed);
        Random random = new Random(seed);
        try (MetricsRun run = new MetricsRun(Loggers.SYNC, "intervalSeconds='0' labelLimit='200'", RULES)) {
            for (int i = 0; i < 5_000; i++) {
                run.logger()
                        .info(EventMessage.of("e")
                                .with("who", "größe-\"" + random.nextInt(200) + "\"\\🙂")
                                .with("value", Math.exp(40 * random.nextGaussian()) * (random.nextInt(3) - 1))
                                .with("took_ms", random.nextInt(1_000)));
            }
            MetricsSnapshot expected = run.snapshot();
            List<ObjectNode> lines = run.stop();
            assertTrue(lines.size() > 5, "several lines: " + lines.size());

            Map<String, Long> counters = new TreeMap<>();
            Map<String, HistogramSnapshot> distributions = new HashMap<>();
            for (int part = 0; part < lines.size(); part++) {
                ObjectNode line = lines.get(part);
                assertEquals(part + 1, line.get("part").intValue());
                assertEquals(lines.size(), line.get("parts").intValue());
                assertEquals(1, line.get("sequence").intValue());
                assertFalse(line.has("_truncated"), line::toString);
                assertTrue(line.toString().getBytes(StandardCharsets.UTF_8).length < LINE_BYTES, line::toString);
                line.path("counters")
                        .properties()
                        .forEach(counter -> counters.put(
                                counter.getKey(), counter.getValue().longValue()));
                if (line.has("state")) {
                    DistributionStates.read(
                            line.get("state").textValue(),
                            (timer, series, state) ->
                                    distributions.merge(timer + series, state, HistogramSnapshot::merge));
                }
            }
            Map<String, Long> expectedCounters = new TreeMap<>();
            expected.counters().forEach((series, total) -> expectedCounters.put(series.toString(), total));
            assertEquals(expectedCounters, counters);
            assertEquals(expected.histograms().size() + expected.timers().size(), distributions.size());
            expected.histograms()
                    .forEach((series, histogram) -> assertEquals(histogram, distributions.get("false" + series)));
            expected.timers().forEach((series, timer) -> assertEquals(timer, distributions.get("true" + series)));
        }
    }
}
