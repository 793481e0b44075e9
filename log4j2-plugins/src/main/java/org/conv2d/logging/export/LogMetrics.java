/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.export;

import org.conv2d.logging.metrics.MetricsSnapshot;
import org.conv2d.logging.metrics.MetricsSource;
import org.conv2d.logging.metrics.MetricsSources;

/** What the {@code <Metrics>} appenders of this process have counted, all together. Thread-safe. */
public final class LogMetrics {

    private static final MetricsSources RUNNING = new MetricsSources();

    private LogMetrics() {}

    /** All that is counted at this moment. */
    public static MetricsSnapshot snapshot() {
        return RUNNING.snapshot();
    }

    /** Called by an appender that starts to count. */
    public static void add(MetricsSource running) {
        RUNNING.add(running);
    }

    /** Called by an appender that has stopped for good. */
    public static void remove(MetricsSource stopped) {
        RUNNING.remove(stopped);
    }
}
