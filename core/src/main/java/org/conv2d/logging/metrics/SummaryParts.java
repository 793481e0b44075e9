/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A snapshot as the fields of one or more {@code metrics_summary} events, each small enough to be written uncut: no field
 * above 8 KiB, all of an event's below 15,000 bytes of JSON. Fields: {@code counters}, {@code gauges}, {@code timers},
 * {@code histograms} (cumulative, as in {@link MetricsSnapshot#toMap}), {@code delta} (the same since the summary before,
 * without gauges and without what did not change), {@code overflown}, {@code faults}, {@code state}
 * ({@link DistributionStates}). Not thread-safe.
 */
public final class SummaryParts {
    /** Bytes of JSON that an event's numbers may take. */
    private static final int NUMBER_BYTES = 7_000;

    /** Chars of the state, which is ASCII. */
    private static final int STATE_CHARS = 7_500;

    /** Bytes of both. */
    private static final int PART_BYTES = 14_400;

    private static final int SHORTEST_STATE = 1_024;

    private final List<Map<String, Object>> parts = new ArrayList<>();
    private final StringBuilder state = new StringBuilder();
    private Map<String, Object> part = new LinkedHashMap<>();
    private int numberBytes;

    private SummaryParts() {}

    /** At least one part. */
    public static List<Map<String, Object>> of(MetricsSnapshot total, MetricsSnapshot delta) {
        SummaryParts parts = new SummaryParts();
        Map<String, Object> totals = total.toMap();
        Map<String, Object> deltas = delta.toMap();
        for (String group : List.of("counters", "gauges")) {
            numbers(totals, group).forEach((series, number) -> parts.add(group, series, number));
        }
        numbers(deltas, "counters").forEach((series, growth) -> {
            if (((Number) growth).longValue() != 0) {
                parts.addDelta("counters", series, growth);
            }
        });
        parts.distributions("timers", true, total.timers(), totals, deltas);
        parts.distributions("histograms", false, total.histograms(), totals, deltas);
        for (String name : total.overflown()) {
            parts.addOverflown(name);
        }
        numbers(totals, "faults").forEach((fault, times) -> parts.add("faults", fault, times));
        parts.finish();
        return parts.parts;
    }

    private void distributions(
            String group,
            boolean timer,
            SortedMap<Series, HistogramSnapshot> distributions,
            Map<String, Object> totals,
            Map<String, Object> deltas) {
        Map<String, Object> statistics = numbers(totals, group);
        Map<String, Object> sinceThen = numbers(deltas, group);
        distributions.forEach((series, snapshot) -> {
            String name = series.toString();
            if (statistics.containsKey(name)) {
                add(group, name, statistics.get(name));
                if (sinceThen.containsKey(name)) {
                    addDelta(group, name, sinceThen.get(name));
                }
            }
            if (snapshot.count() != 0 || snapshot.nonFiniteCount() != 0) {
                addState(DistributionStates.key(timer, name), snapshot);
            }
        });
    }

    private void add(String group, String name, Object value) {
        boolean namedTwice = value instanceof Double number && !Double.isFinite(number);
        makeRoom(JsonBytes.of(name) * (namedTwice ? 2 : 1) + JsonBytes.of(value));
        group(part, group).put(name, value);
    }

    private void addDelta(String group, String name, Object value) {
        makeRoom(JsonBytes.of(name) + JsonBytes.of(value));
        group(group(part, "delta"), group).put(name, value);
    }

    private void addOverflown(String name) {
        makeRoom(JsonBytes.of(name));
        @SuppressWarnings("unchecked") // only this method puts something there
        List<Object> names = (List<Object>) part.computeIfAbsent("overflown", added -> new ArrayList<>());
        names.add(name);
    }

    private void addState(String key, HistogramSnapshot snapshot) {
        int chars = Math.max(SHORTEST_STATE, STATE_CHARS - key.length());
        for (String text : HistogramText.encode(snapshot, chars)) {
            int needed = key.length() + text.length() + 1;
            if (state.length() > 0 && state.length() + needed > STATE_CHARS
                    || numberBytes > 0 && numberBytes + state.length() + needed > PART_BYTES) {
                finish();
            }
            state.append(state.length() == 0 ? "" : " ").append(key).append(text);
        }
    }

    private void makeRoom(int bytes) {
        boolean something = numberBytes > 0 || state.length() > 0;
        if (something && (numberBytes + bytes > NUMBER_BYTES || numberBytes + state.length() + bytes > PART_BYTES)) {
            finish();
        }
        numberBytes += bytes;
    }

    private void finish() {
        if (state.length() > 0) {
            part.put("state", state.toString());
        }
        if (!part.isEmpty() || parts.isEmpty()) {
            parts.add(part);
        }
        part = new LinkedHashMap<>();
        state.setLength(0);
        numberBytes = 0;
    }

    @SuppressWarnings("unchecked") // groups hold nothing but maps by name
    private static Map<String, Object> group(Map<String, Object> parent, String name) {
        return (Map<String, Object>) parent.computeIfAbsent(name, added -> new LinkedHashMap<String, Object>());
    }

    @SuppressWarnings("unchecked") // see MetricsMap
    private static Map<String, Object> numbers(Map<String, Object> map, String group) {
        return (Map<String, Object>) map.getOrDefault(group, Map.of());
    }
}
