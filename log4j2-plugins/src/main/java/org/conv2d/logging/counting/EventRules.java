/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.counting;

import java.util.ArrayList;
import java.util.List;
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
 * The rules of a type of events, and its counter, which comes into being with its first event. Each number is looked for and
 * read once, for however many rules; then come the rules, one kind after another. Thread-safe.
 */
final class EventRules {

    final String event;
    private final KnownNumber[] taken;
    private final CompiledRule<Counter>[] counters;
    private final CompiledRule<Gauge>[] gauges;
    private final CompiledRule<Timer>[] timers;
    private final CompiledRule<HistogramRecorder>[] histograms;
    private final Labelled<Counter> byType;
    private Counter counter;

    EventRules(String event, List<MetricRule> rules, MetricsRegistry registry, Labelled<Counter> byType) {
        this.event = event;
        this.byType = byType;
        List<KnownNumber> known = numbersOf(rules);
        taken = known.toArray(KnownNumber[]::new);
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

    /** A field that several rules take in the same unit is one number. */
    private static List<KnownNumber> numbersOf(List<MetricRule> rules) {
        List<KnownNumber> numbers = new ArrayList<>();
        for (MetricRule rule : rules) {
            if (rule.field() != null && numbers.stream().noneMatch(number -> number.isOf(rule))) {
                numbers.add(new KnownNumber(rule.field(), rule.unit()));
            }
        }
        return numbers;
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
        double[] numbers = values.numbers(taken.length);
        Fields own = given.own();
        for (int i = 0; i < taken.length; i++) {
            numbers[i] = taken[i].in(given, own);
        }
        count(given, own, numbers, values);
        for (CompiledRule<Gauge> rule : gauges) {
            double number = numbers[rule.position];
            if (!Double.isNaN(number) || rule.takesNaN(given)) {
                rule.metric(given, own, values).set(number);
            }
        }
        for (CompiledRule<Timer> rule : timers) {
            double number = numbers[rule.position];
            if (!Double.isNaN(number) || rule.takesNaN(given)) {
                rule.metric(given, own, values).record(number);
            }
        }
        for (CompiledRule<HistogramRecorder> rule : histograms) {
            double number = numbers[rule.position];
            if (!Double.isNaN(number) || rule.takesNaN(given)) {
                rule.metric(given, own, values).record(number);
            }
        }
    }

    private void count(LogEventView given, Fields own, double[] numbers, LabelValues values) {
        for (CompiledRule<Counter> rule : counters) {
            if (rule.position == Fields.NONE) {
                rule.metric(given, own, values).increment();
                continue;
            }
            double number = numbers[rule.position];
            if (Double.isFinite(number)) {
                if (rule.fitsCounter(number)) {
                    rule.metric(given, own, values).increment(rule.whole(number, given));
                }
            } else if (!Double.isNaN(number) || rule.takesNaN(given)) {
                rule.report(MetricFault.NON_FINITE_VALUE);
            }
        }
    }
}
