/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.scan;

/** What a process took: wall-clock time, processor time of all its threads, and the most memory it held. */
record Usage(double wallSeconds, double cpuSeconds, double peakMebibytes) {}
