/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.counting;

/** What a rule makes of events. */
enum MetricKind {
    COUNTER,
    GAUGE,
    TIMER,
    HISTOGRAM
}
