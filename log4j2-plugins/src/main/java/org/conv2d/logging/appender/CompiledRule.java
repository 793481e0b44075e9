/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.appender;

import org.conv2d.logging.event.EventView;
import org.conv2d.logging.event.FieldKind;
import org.conv2d.logging.event.Fields;
import org.conv2d.logging.metrics.Counter;
import org.conv2d.logging.metrics.Gauge;
import org.conv2d.logging.metrics.HistogramRecorder;
import org.conv2d.logging.metrics.Labelled;
import org.conv2d.logging.metrics.MetricFault;
import org.conv2d.logging.metrics.MetricsRegistry;
import org.conv2d.logging.metrics.Timer;

/**
 * A rule with its handles at hand. A metric without labels comes into being with the first event that has a number for it;
 * two threads that meet there get the same handle from the registry.
 *
 * <p>Thread-safe; allocates nothing but for the first event of a series. What is wrong with an
 * event is counted by the registry, never thrown.
 */
abstract class CompiledRule {

    final MetricsRegistry registry;
    private final MetricRule rule;
    private final String field;
    private final String[] labels;
    final double perBase;

    /** Where the field stood in an event before. Racy: it only says where to look first. */
    private int likely;

    private CompiledRule(MetricRule rule, MetricsRegistry registry) {
        this.registry = registry;
        this.rule = rule;
        // interned, like most names of fields: equal ones are found by identity
        this.field = rule.field() == null ? null : rule.field().intern();
        this.labels = rule.labels().stream().map(String::intern).toArray(String[]::new);
        this.perBase = rule.unit().perBase;
    }

    static CompiledRule of(MetricRule rule, MetricsRegistry registry) {
        return switch (rule.kind()) {
            case COUNTER -> new OfCounter(rule, registry);
            case GAUGE -> new OfGauge(rule, registry);
            case TIMER -> new OfTimer(rule, registry);
            case HISTOGRAM -> new OfHistogram(rule, registry);
        };
    }

    /** Takes from an event what the rule asks for. */
    final void apply(EventView event, LabelValues values) {
        if (field == null) {
            record(event, Fields.NONE, values);
            return;
        }
        int index = event.indexOf(field, likely);
        if (index == Fields.NONE) {
            if (!rule.isLenient()) {
                registry.report(MetricFault.FIELD_MISSING, rule.name());
            }
            return;
        }
        if (index != likely) {
            likely = index;
        }
        record(event, index, values);
    }

    /** The number of a field; NaN may also mean that it is none, which {@link #isNumber} tells. */
    final double number(EventView event, int index) {
        return perBase == 1 ? event.doubleValue(index) : event.doubleValue(index) / perBase;
    }

    /** Whether a field is a number; reports one that is none. */
    final boolean isNumber(EventView event, int index) {
        FieldKind kind = event.kind(index);
        boolean number = kind == FieldKind.INTEGER || kind == FieldKind.DECIMAL;
        if (!number) {
            registry.report(MetricFault.NOT_A_NUMBER, rule.name());
        }
        return number;
    }

    final String name() {
        return rule.name();
    }

    abstract void record(EventView event, int index, LabelValues values);

    final <M> M of(Labelled<M> metric, EventView event, LabelValues values) {
        return labels.length == 1 ? metric.with(values.one(event, labels[0])) : metric.with(values.all(event, labels));
    }

    final void report(MetricFault fault) {
        registry.report(fault, rule.name());
    }

    private static final class OfCounter extends CompiledRule {
        private static final double EXACT = 0x1p53;

        private Counter plain;
        private final Labelled<Counter> labelled;

        OfCounter(MetricRule rule, MetricsRegistry registry) {
            super(rule, registry);
            labelled = rule.labels().isEmpty() ? null : registry.counter(rule.name(), rule.labels());
        }

        private Counter metric(EventView event, LabelValues values) {
            if (labelled != null) {
                return of(labelled, event, values);
            }
            if (plain == null) {
                plain = registry.counter(name());
            }
            return plain;
        }

        @Override
        void record(EventView event, int index, LabelValues values) {
            long n = 1;
            if (index != Fields.NONE) {
                double exact = number(event, index);
                if (!Double.isFinite(exact)) {
                    if (!Double.isNaN(exact) || isNumber(event, index)) {
                        report(MetricFault.NON_FINITE_VALUE);
                    }
                    return;
                }
                // a double holds smaller whole numbers as they are
                n = perBase == 1 && Math.abs(exact) > EXACT ? event.longValue(index) : (long) exact;
            }
            metric(event, values).increment(n);
        }
    }

    private static final class OfGauge extends CompiledRule {
        private Gauge plain;
        private final Labelled<Gauge> labelled;

        OfGauge(MetricRule rule, MetricsRegistry registry) {
            super(rule, registry);
            labelled = rule.labels().isEmpty() ? null : registry.gauge(rule.name(), rule.labels());
        }

        private Gauge metric(EventView event, LabelValues values) {
            if (labelled != null) {
                return of(labelled, event, values);
            }
            if (plain == null) {
                plain = registry.gauge(name());
            }
            return plain;
        }

        @Override
        void record(EventView event, int index, LabelValues values) {
            double value = number(event, index);
            if (!Double.isNaN(value) || isNumber(event, index)) {
                metric(event, values).set(value);
            }
        }
    }

    private static final class OfTimer extends CompiledRule {
        private Timer plain;
        private final Labelled<Timer> labelled;

        OfTimer(MetricRule rule, MetricsRegistry registry) {
            super(rule, registry);
            labelled = rule.labels().isEmpty() ? null : registry.timer(rule.name(), rule.labels());
        }

        private Timer metric(EventView event, LabelValues values) {
            if (labelled != null) {
                return of(labelled, event, values);
            }
            if (plain == null) {
                plain = registry.timer(name());
            }
            return plain;
        }

        @Override
        void record(EventView event, int index, LabelValues values) {
            double seconds = number(event, index);
            if (!Double.isNaN(seconds) || isNumber(event, index)) {
                metric(event, values).record(seconds);
            }
        }
    }

    private static final class OfHistogram extends CompiledRule {
        private HistogramRecorder plain;
        private final Labelled<HistogramRecorder> labelled;

        OfHistogram(MetricRule rule, MetricsRegistry registry) {
            super(rule, registry);
            labelled = rule.labels().isEmpty() ? null : registry.histogram(rule.name(), rule.labels());
        }

        private HistogramRecorder metric(EventView event, LabelValues values) {
            if (labelled != null) {
                return of(labelled, event, values);
            }
            if (plain == null) {
                plain = registry.histogram(name());
            }
            return plain;
        }

        @Override
        void record(EventView event, int index, LabelValues values) {
            double value = number(event, index);
            if (!Double.isNaN(value) || isNumber(event, index)) {
                metric(event, values).record(value);
            }
        }
    }
}
