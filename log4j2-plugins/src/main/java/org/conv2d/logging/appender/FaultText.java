/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.appender;

import org.conv2d.logging.metrics.MetricFault;

/** What was wrong with a measurement, and what to do about it, in a few words. */
final class FaultText {

    private FaultText() {}

    static String of(MetricFault fault) {
        return switch (fault) {
            case NON_FINITE_VALUE ->
                "a value is NaN or infinite; a distribution counts it apart, a gauge shows it, a counter leaves it out";
            case NEGATIVE_DURATION -> "a duration is negative; left out";
            case NEGATIVE_INCREMENT -> "a counter cannot go down; left out";
            case COUNTER_OVERFLOW ->
                "more than a counter holds; it stays at its largest, what alone is too large is left out";
            case NOT_WHOLE -> "a counter takes whole numbers; the fraction is left out, a <Histogram> would keep it";
            case NO_NAME -> "a name is empty; give the metric or label a name";
            case NAME_TOO_LONG -> "a name or label value is too long; cut";
            case TOO_MANY_NAMES -> "there are too many metrics; counted as (other)";
            case TOO_MANY_LABELS -> "there are too many label values; counted as (other), see labelLimit";
            case GAUGE_FAILED -> "a gauge cannot be read";
            case LISTENER_FAILED -> "a listener has failed";
            case SOURCE_FAILED -> "a source cannot be read";
            case FIELD_MISSING -> "an event lacks the field of the rule; check its spelling";
            case NOT_A_NUMBER -> "a field of the rule is not a number; left out";
            case EVENT_FAILED -> "an event cannot be read";
        };
    }
}
