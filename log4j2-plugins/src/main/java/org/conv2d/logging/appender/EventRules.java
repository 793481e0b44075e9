/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.appender;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.conv2d.logging.event.Fields;
import org.conv2d.logging.metrics.Counter;
import org.conv2d.logging.metrics.Gauge;
import org.conv2d.logging.metrics.HistogramRecorder;
import org.conv2d.logging.metrics.Labelled;
import org.conv2d.logging.metrics.MetricFault;
import org.conv2d.logging.metrics.MetricsRegistry;
import org.conv2d.logging.metrics.Timer;
import org.conv2d.logging.view.LogEventView;

/**
 * The rules of a type of events, and its counter, which comes into being with its first event. Each field is looked for and
 * read once, for however many rules; then come the rules, one kind after another. Thread-safe.
 */
final class EventRules {

    final String event;
    private final KnownField[] fields;
    private final CompiledRule<Counter>[] counters;
    private final CompiledRule<Gauge>[] gauges;
    private final CompiledRule<Timer>[] timers;
    private final CompiledRule<HistogramRecorder>[] histograms;
    private final Labelled<Counter> byType;
    private Counter counter;

    EventRules(String event, List<MetricRule> rules, MetricsRegistry registry, Labelled<Counter> byType) {
        this.event = event;
        this.byType = byType;
        List<KnownField> known = rules.stream()
                .map(MetricRule::field)
                .filter(Objects::nonNull)
                .distinct()
                .map(KnownField::new)
                .toList();
        fields = known.toArray(KnownField[]::new);
        counters = compile(
                MetricKind.COUNTER,
                rules,
                rule -> new CompiledRule<>(
                        rule,
                        known,
                        registry,
                        registry::counter,
                        with -> registry.counter(with.name(), with.labels())));
        gauges = compile(
                MetricKind.GAUGE,
                rules,
                rule -> new CompiledRule<>(
                        rule, known, registry, registry::gauge, with -> registry.gauge(with.name(), with.labels())));
        timers = compile(
                MetricKind.TIMER,
                rules,
                rule -> new CompiledRule<>(
                        rule, known, registry, registry::timer, with -> registry.timer(with.name(), with.labels())));
        histograms = compile(
                MetricKind.HISTOGRAM,
                rules,
                rule -> new CompiledRule<>(
                        rule,
                        known,
                        registry,
                        registry::histogram,
                        with -> registry.histogram(with.name(), with.labels())));
    }

    @SuppressWarnings("unchecked")
    private static <M> CompiledRule<M>[] compile(
            MetricKind kind, List<MetricRule> rules, Function<MetricRule, CompiledRule<M>> compiler) {
        return rules.stream().filter(rule -> rule.kind() == kind).map(compiler).toArray(CompiledRule[]::new);
    }

    /** Counts an event of this type and applies its rules. */
    void accept(LogEventView given, LabelValues values) {
        if (counter == null) {
            counter = byType.with(event);
        }
        counter.increment();
        double[] numbers = values.numbers(fields.length);
        Fields own = given.own();
        for (int i = 0; i < fields.length; i++) {
            numbers[i] = fields[i].numberIn(given, own);
        }
        count(given, numbers, values);
        for (CompiledRule<Gauge> rule : gauges) {
            double number = numbers[rule.position];
            if (!Double.isNaN(number) || rule.takesNaN(given)) {
                rule.metric(given, values).set(rule.inBaseUnit(number));
            }
        }
        for (CompiledRule<Timer> rule : timers) {
            double number = numbers[rule.position];
            if (!Double.isNaN(number) || rule.takesNaN(given)) {
                rule.metric(given, values).record(rule.inBaseUnit(number));
            }
        }
        for (CompiledRule<HistogramRecorder> rule : histograms) {
            double number = numbers[rule.position];
            if (!Double.isNaN(number) || rule.takesNaN(given)) {
                rule.metric(given, values).record(rule.inBaseUnit(number));
            }
        }
    }

    private void count(LogEventView given, double[] numbers, LabelValues values) {
        for (CompiledRule<Counter> rule : counters) {
            if (rule.position == Fields.NONE) {
                rule.metric(given, values).increment();
                continue;
            }
            double number = numbers[rule.position];
            if (Double.isFinite(number)) {
                rule.metric(given, values).increment(rule.whole(number, given));
            } else if (!Double.isNaN(number) || rule.takesNaN(given)) {
                rule.report(MetricFault.NON_FINITE_VALUE);
            }
        }
    }
}
