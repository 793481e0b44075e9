/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.appender;

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

    /** Where the number it takes stands among those of the event; {@link Fields#NONE} for one that counts events. */
    final int position;

    private final MetricRule rule;
    private final MetricsRegistry registry;
    private final double perBase;
    private final Function<String, M> first;
    private final Labelled<M> labelled;
    private final KnownField[] labels;
    private final KnownField field;
    private M plain;

    /**
     * A rule to apply.
     *
     * @param fields those of the event that rules take numbers of
     * @param first finds a metric without labels
     * @param labelled finds one with labels
     */
    CompiledRule(
            MetricRule rule,
            List<KnownField> fields,
            MetricsRegistry registry,
            Function<String, M> first,
            Function<MetricRule, Labelled<M>> labelled) {
        this.rule = rule;
        this.registry = registry;
        this.first = first;
        this.labelled = rule.labels().isEmpty() ? null : labelled.apply(rule);
        this.labels = rule.labels().stream().map(KnownField::new).toArray(KnownField[]::new);
        perBase = rule.unit().perBase;
        field = fields.stream()
                .filter(known -> known.name.equals(rule.field()))
                .findFirst()
                .orElse(null);
        position = field == null ? Fields.NONE : fields.indexOf(field);
    }

    /** The handle for an event. */
    M metric(EventView event, LabelValues values) {
        M known = plain;
        return known == null ? find(event, values) : known;
    }

    private M find(EventView event, LabelValues values) {
        if (labelled == null) {
            plain = first.apply(rule.name());
            return plain;
        }
        return labels.length == 1
                ? labelled.with(values.one(event, labels[0]))
                : labelled.with(values.all(event, labels));
    }

    /** A number of the event in the metric's unit. */
    double inBaseUnit(double number) {
        return perBase == 1 ? number : number / perBase;
    }

    /** The same as a whole number, as exactly as the event has it. */
    long whole(double number, EventView event) {
        // a double holds smaller whole numbers as they are
        return perBase == 1 && Math.abs(number) > 0x1p53
                ? event.longValue(field.indexIn(event))
                : (long) inBaseUnit(number);
    }

    /** Whether NaN is what stands in the field; reports a field that is missing or is no number. */
    boolean takesNaN(EventView event) {
        int index = field.indexIn(event);
        if (index == Fields.NONE) {
            if (!rule.isLenient()) {
                report(MetricFault.FIELD_MISSING);
            }
            return false;
        }
        FieldKind kind = event.kind(index);
        boolean number = kind == FieldKind.INTEGER || kind == FieldKind.DECIMAL;
        if (!number) {
            report(MetricFault.NOT_A_NUMBER);
        }
        return number;
    }

    void report(MetricFault fault) {
        registry.report(fault, rule.name());
    }
}
