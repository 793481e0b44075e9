/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.queue;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.logging.log4j.core.appender.AsyncAppender;

/**
 * How many events have not reached an appender, because a queue on their way has turned them away: a ring of asynchronous
 * loggers, which is before every appender, or an {@code <Async>} before this one. Goes on counting over reconfigurations.
 * Thread-safe.
 */
public final class QueueLosses {

    private Set<String> watched = Set.of();
    private long atStart;
    private long before;

    /** From now on, these queues and the rings are before the appender. */
    public synchronized void watch(Collection<AsyncAppender> queues) {
        before = total();
        Set<String> names = new HashSet<>(List.of(QueueFill.ALL_LOGGERS, QueueFill.SOME_LOGGERS));
        queues.forEach(queue -> names.add(queue.getName()));
        watched = names;
        atStart = QueueCounts.turnedAwayBy(watched);
    }

    public synchronized long total() {
        return before + QueueCounts.turnedAwayBy(watched) - atStart;
    }
}
