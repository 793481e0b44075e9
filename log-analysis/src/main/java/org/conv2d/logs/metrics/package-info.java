/* SPDX-License-Identifier: Apache-2.0 */
/** Counters, gauges, timers and histograms as a log reports them, put together over runs and files. */
package org.conv2d.logs.metrics;
