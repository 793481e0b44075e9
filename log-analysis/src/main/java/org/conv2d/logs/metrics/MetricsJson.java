/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Set;

/** The metrics of a JSON report: members of the object that is being written. Keys are a contract. */
public final class MetricsJson {
    /** Whole numbers up to here are written without a fraction; beyond, a double does not hold each of them. */
    private static final double LARGEST_WHOLE = 0x1p53;

    private final JsonGenerator json;
    private final Percentiles percentiles;

    private MetricsJson(JsonGenerator json, Percentiles percentiles) {
        this.json = json;
        this.percentiles = percentiles;
    }

    /**
     * Writes {@code counters}, {@code gauges}, {@code timers} and {@code histograms}, or some of them; of percentiles the usual
     * ones and those that are asked for.
     */
    public static void write(MetricsResult metrics, Set<MetricKind> kinds, Percentiles percentiles, JsonGenerator json)
            throws IOException {
        for (MetricKind kind : MetricKind.values()) {
            if (kinds.contains(kind)) {
                new MetricsJson(json, percentiles).write(metrics, kind);
            }
        }
    }

    private void write(MetricsResult metrics, MetricKind kind) throws IOException {
        switch (kind) {
            case counters -> numbers("counters", metrics.counters());
            case gauges -> numbers("gauges", metrics.gauges());
            case timers -> timers(metrics);
            case histograms -> histograms(metrics);
        }
    }

    private void timers(MetricsResult metrics) throws IOException {
        json.writeObjectFieldStart("timers");
        for (Map.Entry<String, Distribution> timer : metrics.timers().entrySet()) {
            json.writeObjectFieldStart(timer.getKey());
            timer(timer.getValue());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void histograms(MetricsResult metrics) throws IOException {
        json.writeObjectFieldStart("histograms");
        for (Map.Entry<String, Distribution> histogram : metrics.histograms().entrySet()) {
            json.writeObjectFieldStart(histogram.getKey());
            histogram(histogram.getValue());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void numbers(String name, Map<String, Double> numbers) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Double> entry : numbers.entrySet()) {
            number(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }

    private void timer(Distribution timer) throws IOException {
        json.writeNumberField("count", timer.count());
        number("total_seconds", timer.total());
        number("mean_seconds", timer.mean());
        number("std_seconds", timer.std());
        number("min_seconds", timer.min());
        number("max_seconds", timer.max());
        milliseconds("mean_ms", timer.mean());
        milliseconds("p50_ms", timer.p50());
        milliseconds("p95_ms", timer.p95());
        milliseconds("p99_ms", timer.p99());
        for (double percentile : percentiles.unusual()) {
            milliseconds(Percentiles.name(percentile) + "_ms", timer.percentile(percentile));
        }
    }

    private void histogram(Distribution histogram) throws IOException {
        json.writeNumberField("count", histogram.count());
        number("mean", histogram.mean());
        number("std", histogram.std());
        number("min", histogram.min());
        number("max", histogram.max());
        number("p50", histogram.p50());
        number("p95", histogram.p95());
        number("p99", histogram.p99());
        for (double percentile : percentiles.unusual()) {
            number(Percentiles.name(percentile), histogram.percentile(percentile));
        }
    }

    /** Seconds as milliseconds, to 15 digits: 0.0234 is 23.4 and not the 23.400000000000002 of a multiplication. */
    private void milliseconds(String name, double seconds) throws IOException {
        number(
                name,
                Double.isFinite(seconds)
                        ? new BigDecimal(seconds)
                                .movePointRight(3)
                                .round(new MathContext(15))
                                .doubleValue()
                        : seconds);
    }

    private void number(String name, double value) throws IOException {
        if (!Double.isFinite(value)) {
            json.writeNullField(name);
        } else if (value == Math.rint(value) && Math.abs(value) <= LARGEST_WHOLE) {
            json.writeNumberField(name, (long) value);
        } else {
            json.writeNumberField(name, value);
        }
    }
}
