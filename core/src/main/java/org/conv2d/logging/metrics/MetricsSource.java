/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

/**
 * Somebody who counts and can be asked at any time: a registry, a collector, a layout, a ring buffer. Implementations have to be thread-safe; what they count is cumulative.
 */
@FunctionalInterface
public interface MetricsSource {
    MetricsSnapshot snapshot();
}
