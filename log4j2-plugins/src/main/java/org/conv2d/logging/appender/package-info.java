/* SPDX-License-Identifier: Apache-2.0 */
/**
 * {@code <Metrics>}: an appender that turns events into metrics by rules, and writes summaries of them.
 *
 * <p>{@link org.conv2d.logging.appender.MetricsAppender} hands each event to a {@link org.conv2d.logging.counting.RuleIndex}, which records into the
 * registry of a {@code MetricsManager}. The manager outlives reconfiguration, and adds what others in the configuration
 * count: whoever is a {@link org.conv2d.logging.metrics.MetricsSource} there, and those of the process.
 */
package org.conv2d.logging.appender;
