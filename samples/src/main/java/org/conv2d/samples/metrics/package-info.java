/* SPDX-License-Identifier: Apache-2.0 */
/** Counters, gauges, timers and histograms of a run, for the samples. */
package org.conv2d.samples.metrics;
