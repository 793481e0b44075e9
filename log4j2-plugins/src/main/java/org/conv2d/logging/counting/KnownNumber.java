/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.counting;

import org.conv2d.logging.event.EventView;
import org.conv2d.logging.event.Fields;

/** A number that rules take of an event: a field, in the base unit of a metric. Thread-safe. */
final class KnownNumber {

    final KnownField field;
    private final double perBase;

    KnownNumber(String name, MetricUnit unit) {
        field = new KnownField(name);
        perBase = unit.perBase;
    }

    /** Whether it is what a rule takes. */
    boolean isOf(MetricRule rule) {
        return field.name.equals(rule.field()) && perBase == rule.unit().perBase;
    }

    /**
     * The number; NaN when there is no such field or it holds none.
     *
     * @param own the event's own fields
     */
    double in(EventView event, Fields own) {
        double number = field.numberIn(event, own);
        return perBase == 1 ? number : number / perBase;
    }

    /** It, or the whole number below it, as exactly as the event has it; it must be within the range of a long. */
    long whole(double number, EventView event) {
        // a double holds smaller whole numbers as they are
        return perBase == 1 && Math.abs(number) >= 0x1p53
                ? event.longValue(field.indexIn(event))
                : (long) Math.floor(number);
    }
}
