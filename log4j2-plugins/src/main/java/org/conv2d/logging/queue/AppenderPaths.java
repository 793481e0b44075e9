/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.queue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.appender.AsyncAppender;
import org.apache.logging.log4j.core.appender.FailoverAppender;
import org.apache.logging.log4j.core.appender.rewrite.RewriteAppender;
import org.apache.logging.log4j.core.appender.routing.RoutingAppender;
import org.apache.logging.log4j.core.config.Configuration;

/**
 * How events get from appender to appender in a configuration that has started. Log4j's {@code <Rewrite>}, {@code <Failover>}
 * and {@code <Routing>} keep to themselves where they lead: each may lead anywhere. Thread-safe, as the configuration is.
 */
public final class AppenderPaths {

    /** How long queues that may lead to each other are waited for, which is long for what a queue holds. */
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(10);

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Configuration configuration;

    public AppenderPaths(Configuration configuration) {
        this.configuration = configuration;
    }

    /** The queues whose events may reach an appender. */
    public List<AsyncAppender> queuesBefore(Appender end) {
        List<AsyncAppender> before = new ArrayList<>();
        for (Appender appender : configuration.getAppenders().values()) {
            if (appender instanceof AsyncAppender queue && lead(queue, end)) {
                before.add(queue);
            }
        }
        return before;
    }

    /**
     * Empties the queues whose events may reach an appender, and stops them: those first that lead to others, for what they hold
     * has to go through these. To be called when no logger logs any more.
     */
    public void emptyQueuesBefore(Appender end) {
        List<AsyncAppender> queues = queuesBefore(end);
        while (!queues.isEmpty()) {
            AsyncAppender next = queues.stream()
                    .filter(queue -> queues.stream().noneMatch(other -> other != queue && lead(other, queue)))
                    .findFirst()
                    .orElse(null);
            if (next == null) {
                awaitEmpty(queues);
                next = queues.get(0);
            }
            queues.remove(next);
            next.stop();
        }
    }

    /** How many ways events take from an appender to another, as far as that can be known. */
    public int ways(Appender from, Appender end) {
        return ways(from, end, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private int ways(Appender from, Appender end, Set<Appender> above) {
        if (from == end) {
            return 1;
        }
        if (leadsAnywhere(from) || !above.add(from)) {
            return 0;
        }
        int ways = after(from).stream().mapToInt(next -> ways(next, end, above)).sum();
        above.remove(from);
        return ways;
    }

    private boolean lead(Appender from, Appender end) {
        Set<Appender> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Appender> next = new ArrayList<>(after(from));
        while (!next.isEmpty()) {
            Appender appender = next.remove(next.size() - 1);
            if (appender == end) {
                return true;
            }
            if (seen.add(appender)) {
                next.addAll(after(appender));
            }
        }
        return false;
    }

    private Collection<Appender> after(Appender appender) {
        if (appender instanceof AsyncAppender queue) {
            List<String> names = new ArrayList<>(Arrays.asList(queue.getAppenderRefStrings()));
            if (queue.getErrorRef() != null) {
                names.add(queue.getErrorRef());
            }
            return named(names);
        }
        if (appender instanceof ForwardingAppender forwarding) {
            return named(forwarding.appenderRefs());
        }
        return leadsAnywhere(appender) ? configuration.getAppenders().values() : List.of();
    }

    private static boolean leadsAnywhere(Appender appender) {
        return appender instanceof RewriteAppender
                || appender instanceof FailoverAppender
                || appender instanceof RoutingAppender;
    }

    private List<Appender> named(Collection<String> names) {
        return names.stream()
                .<Appender>map(configuration::getAppender)
                .filter(Objects::nonNull)
                .toList();
    }

    private static void awaitEmpty(List<AsyncAppender> queues) {
        long start = System.nanoTime();
        while (queues.stream().anyMatch(queue -> queue.getQueueSize() > 0)
                && System.nanoTime() - start < LONGEST_NANOS
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
