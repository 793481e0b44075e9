/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Mergeable measurements: what is recorded in parts and added up gives the same answer as what is recorded at once, to
 * the last bit.
 *
 * <p>A {@link org.conv2d.logging.metrics.MetricsRegistry} holds handles ({@code Counter}, {@code Gauge}, {@code Timer},
 * {@code HistogramRecorder}, each also {@code Labelled}); {@link org.conv2d.logging.metrics.MetricsCollector} is the same by
 * name, for people. An appender that turns events into metrics keeps one registry for its whole life, finds its handles
 * when it is configured, and for each event calls {@code labelled.with(field).increment(n)} and the like, none of which
 * allocates. From time to time it takes a {@code snapshot()}, which is cumulative, and its {@code delta(previous)}; it writes
 * {@code toMap()} and, so that percentiles can be computed over files, {@code HistogramText.encode(histogram, maxChars)}.
 * Whoever reads the log adds the deltas of a run, or the last cumulative states of several, with {@code merge}.
 */
package org.conv2d.logging.metrics;
