/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.queue;

import java.util.List;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.appender.AsyncAppender;

/**
 * How many events have not reached an appender, because a queue on their way has turned them away: a ring of asynchronous
 * loggers or an {@code <Async>} that leads to it. Goes on counting over reconfigurations. Thread-safe.
 */
public final class QueueLosses {

    private List<AsyncAppender> queues = List.of();
    private List<String> rings = List.of();
    private long atStart;
    private long before;

    /** From now on, the queues that lead to an appender in its configuration are those before it. */
    public synchronized void watch(AppenderPaths paths, Appender appender) {
        before = total();
        queues = paths.queuesBefore(appender);
        rings = paths.ringsBefore(appender);
        atStart = lost();
    }

    public synchronized long total() {
        return before + lost() - atStart;
    }

    private long lost() {
        long lost = 0;
        for (String ring : rings) {
            lost += QueueCounts.discardedBy(ring);
        }
        for (AsyncAppender queue : queues) {
            lost += QueueCounts.discardedBy(queue.getName()) + RefusalCounter.refusedBy(queue);
        }
        return lost;
    }
}
