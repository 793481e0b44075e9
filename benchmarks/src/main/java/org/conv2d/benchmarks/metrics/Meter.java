/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.metrics;

/** Who is compared: each is a method of a benchmark. */
enum Meter {
    COUNTER(Task.COUNTER, "handle", "conv2d"),
    COUNTER_ANNOUNCING(Task.COUNTER, "handleAnnouncing", "conv2d, with a listener"),
    COUNTER_MICROMETER(Task.COUNTER, "handleMicrometer", "Micrometer"),
    COUNTER_PROMETHEUS(Task.COUNTER, "handlePrometheus", "Prometheus client_java"),
    COUNTER_DROPWIZARD(Task.COUNTER, "handleDropwizard", "Dropwizard"),

    NAME(Task.COUNTER_BY_NAME, "byName", "conv2d"),
    NAME_MICROMETER(Task.COUNTER_BY_NAME, "byNameMicrometer", "Micrometer"),
    NAME_DROPWIZARD(Task.COUNTER_BY_NAME, "byNameDropwizard", "Dropwizard"),

    HISTOGRAM(Task.HISTOGRAM, "handle", "conv2d"),
    HISTOGRAM_ANNOUNCING(Task.HISTOGRAM, "handleAnnouncing", "conv2d, with a listener"),
    HISTOGRAM_BY_NAME(Task.HISTOGRAM, "byName", "conv2d, by name"),
    HISTOGRAM_MICROMETER(Task.HISTOGRAM, "handleMicrometer", "Micrometer, count, sum and maximum only"),
    HISTOGRAM_MICROMETER_P(Task.HISTOGRAM, "handleMicrometerPercentiles", "Micrometer, with percentiles"),
    HISTOGRAM_PROMETHEUS(Task.HISTOGRAM, "handlePrometheusClassic", "Prometheus client_java, 11 fixed buckets"),
    HISTOGRAM_PROMETHEUS_N(Task.HISTOGRAM, "handlePrometheusNative", "Prometheus client_java, native"),
    HISTOGRAM_DROPWIZARD(Task.HISTOGRAM, "handleDropwizard", "Dropwizard, decaying reservoir"),
    HISTOGRAM_HDR(Task.HISTOGRAM, "handleHdr", "HdrHistogram Recorder, 2 digits"),
    HISTOGRAM_HDR_DOUBLE(Task.HISTOGRAM, "handleHdrDouble", "HdrHistogram DoubleRecorder, 2 digits"),
    HISTOGRAM_DDSKETCH(Task.HISTOGRAM, "handleDdSketch", "DDSketch 1 %, under a lock"),
    HISTOGRAM_DDSKETCH_ALONE(
            Task.HISTOGRAM, "unsharedDdSketch", "DDSketch 1 %, one for each thread, not to be read by another"),

    TIMER_CLOCK(Task.TIMER, "twoNanoTimes", "two readings of the clock"),
    TIMER(Task.TIMER, "handle", "conv2d"),
    TIMER_BY_NAME(Task.TIMER, "byName", "conv2d, by name"),
    TIMER_MICROMETER(Task.TIMER, "handleMicrometer", "Micrometer"),
    TIMER_PROMETHEUS(Task.TIMER, "handlePrometheus", "Prometheus client_java, 11 fixed buckets"),
    TIMER_DROPWIZARD(Task.TIMER, "handleDropwizard", "Dropwizard"),

    APPENDER(Task.APPENDER, "objects", "conv2d, fields as objects: synchronous loggers"),
    APPENDER_TEXT(Task.APPENDER, "text", "conv2d, fields as text: asynchronous loggers"),
    APPENDER_NOTHING(Task.APPENDER, "nothing", "the same event without it: an appender that does nothing"),
    APPENDER_MICROMETER(Task.APPENDER, "byHandMicrometer", "the same ten in code, without an event: Micrometer");

    private final Task task;
    private final String method;
    private final String label;

    Meter(Task task, String method, String label) {
        this.task = task;
        this.method = method;
        this.label = label;
    }

    /** Whose benchmark that is. */
    static Meter of(String benchmark) {
        for (Meter meter : values()) {
            if (benchmark.equals(meter.task.benchmark().getName() + "." + meter.method)) {
                return meter;
            }
        }
        throw new IllegalArgumentException("no row for the benchmark " + benchmark);
    }

    Task task() {
        return task;
    }

    String label() {
        return label;
    }

    boolean isOurs() {
        return label.startsWith("conv2d");
    }

    /** What is done. */
    enum Task {
        COUNTER("One increment, through a handle", CounterBenchmark.class),
        COUNTER_BY_NAME("One increment, by name", CounterBenchmark.class),
        HISTOGRAM("One value of a distribution", HistogramBenchmark.class),
        TIMER("Start and stop of a timer", TimerBenchmark.class),
        APPENDER("An event of eight fields, ten rules of `<Metrics>`", MetricsAppenderBenchmark.class);

        private final String title;
        private final Class<?> benchmark;

        Task(String title, Class<?> benchmark) {
            this.title = title;
            this.benchmark = benchmark;
        }

        String title() {
            return title;
        }

        Class<?> benchmark() {
            return benchmark;
        }

        /** The row that the others are compared with. */
        Meter base() {
            return switch (this) {
                case COUNTER -> Meter.COUNTER;
                case COUNTER_BY_NAME -> NAME;
                case HISTOGRAM -> Meter.HISTOGRAM;
                case TIMER -> Meter.TIMER;
                case APPENDER -> Meter.APPENDER;
            };
        }
    }
}
