/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.encode;

/**
 * What one line cost in one round of a benchmark.
 *
 * @param cpuNanos processor time of the thread that encodes
 * @param wallNanos time that passed, JMH's score
 * @param allocatedBytes bytes on the heap
 */
public record Cost(double cpuNanos, double wallNanos, double allocatedBytes) {}
