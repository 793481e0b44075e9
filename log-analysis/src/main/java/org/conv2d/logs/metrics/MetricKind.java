/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

/** The kinds of metrics, named as the user types them. */
public enum MetricKind {
    counters,
    gauges,
    timers,
    histograms
}
