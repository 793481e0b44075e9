/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conv2d.logging.metrics.MetricsRegistry;
import org.conv2d.logging.metrics.MetricsSnapshot;
import org.conv2d.logging.metrics.SummaryParts;

/** The lines of {@code metrics_summary} that an appender writes of a registry. */
public final class SummaryLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SummaryLines() {}

    /** Those of one summary, each with its line feed. */
    public static List<String> of(
            String time, String run, int sequence, MetricsRegistry registry, MetricsSnapshot previous) {
        MetricsSnapshot now = registry.snapshot();
        List<String> lines = new ArrayList<>();
        for (Map<String, Object> part : SummaryParts.of(now, now.delta(previous))) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("timestamp", time);
            line.put("level", "INFO");
            line.put("event", "metrics_summary");
            line.put("run_id", run);
            line.put("sequence", sequence);
            line.putAll(part);
            try {
                lines.add(JSON.writeValueAsString(line) + '\n');
            } catch (JsonProcessingException e) {
                throw new AssertionError(e);
            }
        }
        return lines;
    }
}
