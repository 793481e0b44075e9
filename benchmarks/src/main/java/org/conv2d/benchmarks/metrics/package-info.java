/* SPDX-License-Identifier: Apache-2.0 */
/** What it costs to count, record and time, here and with others. */
package org.conv2d.benchmarks.metrics;
