/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Logs in a program of one's own: {@link org.conv2d.logs.analysis.LogParser} reads events, {@link
 * org.conv2d.logs.analysis.MetricsAggregator} gathers their metrics, {@link org.conv2d.logs.analysis.LogReporter} writes
 * reports. Lists are for logs that fit into memory; streams and files of any size go through in bounded memory.
 */
package org.conv2d.logs.analysis;
