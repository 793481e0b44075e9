/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What was measured of late: counts, sums, extremes and percentiles over a window of event time that moves on in slices, in
 * memory that does not grow with the number of events.
 */
package org.conv2d.logging.window;
