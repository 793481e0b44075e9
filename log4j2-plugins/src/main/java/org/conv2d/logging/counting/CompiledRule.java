/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.counting;

import java.util.List;
import java.util.function.Function;
import org.conv2d.logging.event.EventView;
import org.conv2d.logging.event.FieldKind;
import org.conv2d.logging.event.Fields;
import org.conv2d.logging.metrics.Labelled;
import org.conv2d.logging.metrics.MetricFault;
import org.conv2d.logging.metrics.MetricsRegistry;

/**
 * A rule with its handle at hand. A metric without labels comes into being with the first event that has something for it;
 * two threads that meet there get the same handle from the registry. Thread-safe; allocates nothing but for the first event
 * of a series. What is wrong with an event is counted by the registry, never thrown.
 */
final class CompiledRule<M> {

    private static final double BEYOND_LONG = 0x1p63;

    /** Where the number it takes stands among those of the event; {@link Fields#NONE} for one that counts events. */
    final int position;

    private final MetricRule rule;
    private final MetricsRegistry registry;
    private final Function<String, M> first;
    private final Labelled<M> labelled;
    private final KnownField[] labels;
    private final KnownNumber number;
    private M plain;

    /**
     * A rule to apply.
     *
     * @param numbers those of the event that rules take
     * @param first finds a metric without labels
     * @param labelled finds one with labels
     */
    CompiledRule(
            MetricRule rule,
            List<KnownNumber> numbers,
            MetricsRegistry registry,
            Function<String, M> first,
            Function<MetricRule, Labelled<M>> labelled) {
        this.rule = rule;
        this.registry = registry;
        this.first = first;
        this.labelled = rule.labels().isEmpty() ? null : labelled.apply(rule);
        this.labels = rule.labels().stream().map(KnownField::new).toArray(KnownField[]::new);
        number = numbers.stream().filter(known -> known.isOf(rule)).findFirst().orElse(null);
        position = number == null ? Fields.NONE : numbers.indexOf(number);
    }

    /**
     * The handle for an event.
     *
     * @param own the event's own fields
     */
    M metric(EventView event, Fields own, LabelValues values) {
        M known = plain;
        return known == null ? find(event, own, values) : known;
    }

    private M find(EventView event, Fields own, LabelValues values) {
        if (labelled == null) {
            plain = first.apply(rule.name());
            return plain;
        }
        return labels.length == 1
                ? labelled.with(values.one(event, own, labels[0]))
                : labelled.with(values.all(event, labels));
    }

    /** Whether a counter can take a finite number; reports what it cannot. */
    boolean fitsCounter(double given) {
        if (given >= BEYOND_LONG) {
            report(MetricFault.COUNTER_OVERFLOW);
            return false;
        }
        if (given != Math.rint(given)) {
            report(MetricFault.NOT_WHOLE);
        }
        return true;
    }

    /** The number of the event as a whole one, rounded down, as exactly as the event has it. */
    long whole(double given, EventView event) {
        return number.whole(given, event);
    }

    /** Whether NaN is what stands in the field; reports a field that is missing or is no number. */
    boolean takesNaN(EventView event) {
        int index = number.field.indexIn(event);
        if (index == Fields.NONE) {
            if (!rule.isLenient()) {
                report(MetricFault.FIELD_MISSING);
            }
            return false;
        }
        FieldKind kind = event.kind(index);
        boolean isNumber = kind == FieldKind.INTEGER || kind == FieldKind.DECIMAL;
        if (!isNumber) {
            report(MetricFault.NOT_A_NUMBER);
        }
        return isNumber;
    }

    void report(MetricFault fault) {
        registry.report(fault, rule.name());
    }
}
