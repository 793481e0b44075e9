/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

/** What can be wrong with a measurement. It is counted and reported, never thrown. */
public enum MetricFault {
    /** NaN or an infinity: a histogram and a timer count it apart, a gauge shows it, a counter leaves it out. */
    NON_FINITE_VALUE,
    /** Left out of the timer. */
    NEGATIVE_DURATION,
    /** Left out of the counter, which only goes up. */
    NEGATIVE_INCREMENT,
    /** The counter stays at the largest long; an increment that alone is beyond it is left out. */
    COUNTER_OVERFLOW,
    /** An event has a fraction for a counter, which takes the whole number below it. */
    NOT_WHOLE,
    /** A null or blank name or label; {@code (unnamed)} stands for it. */
    NO_NAME,
    /** The name or label is cut. */
    NAME_TOO_LONG,
    /** The metric counts under {@code (other)}. */
    TOO_MANY_NAMES,
    /** The label values count under {@code (other)}. */
    TOO_MANY_LABELS,
    /** A gauge's supplier has thrown; the gauge is left out of the snapshot. */
    GAUGE_FAILED,
    /** A {@link MetricsListener} has thrown; the measurement is kept. */
    LISTENER_FAILED,
    /** A {@link MetricsSource} has thrown; the snapshot lacks it. */
    SOURCE_FAILED,
    /** An event has no field of the name that a rule asks for; the rule takes nothing from it. */
    FIELD_MISSING,
    /** The field that a rule asks for holds no number; the rule takes nothing from it. */
    NOT_A_NUMBER,
    /** An event could not be read; it may be counted in part. */
    EVENT_FAILED
}
