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
import org.apache.logging.log4j.core.config.AppenderRef;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.filter.Filterable;
import org.conv2d.logging.config.AsyncLoggers;

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

    /** The rings of asynchronous loggers whose events may reach an appender, as {@link QueueFill} names them. */
    List<String> ringsBefore(Appender end) {
        List<String> rings = new ArrayList<>();
        if (AsyncLoggers.areEverywhere(configuration)) {
            rings.add(QueueFill.ALL_LOGGERS);
        }
        if (configuration.getLoggers().values().stream()
                .anyMatch(logger -> AsyncLoggers.isOne(logger) && leadsTo(end, logger))) {
            rings.add(QueueFill.SOME_LOGGERS);
        }
        return rings;
    }

    private boolean leadsTo(Appender end, LoggerConfig logger) {
        for (AppenderRef ref : logger.getAppenderRefs()) {
            Appender appender = configuration.getAppender(ref.getRef());
            if (appender == end || appender != null && lead(appender, end)) {
                return true;
            }
        }
        return logger.isAdditive() && logger.getParent() != null && leadsTo(end, logger.getParent());
    }

    /** The queues that what an appender is given may get into, itself included. */
    public List<AsyncAppender> queuesFrom(Appender start) {
        List<AsyncAppender> from = new ArrayList<>();
        for (Appender appender : configuration.getAppenders().values()) {
            if (appender instanceof AsyncAppender queue && (queue == start || lead(start, queue))) {
                from.add(queue);
            }
        }
        return from;
    }

    /**
     * Brings what is in queues to the appenders behind them, and leaves the queues open: each is stopped, which empties it, and
     * started again, those first that lead to others, so that nobody brings anything to one that is stopped. To be called when no
     * logger logs any more.
     */
    public void empty(List<AsyncAppender> queues) {
        List<AsyncAppender> left = new ArrayList<>(queues);
        while (!left.isEmpty()) {
            AsyncAppender next = left.stream()
                    .filter(queue -> left.stream().noneMatch(other -> other != queue && lead(other, queue)))
                    .findFirst()
                    .orElse(null);
            if (next == null) {
                awaitEmpty(left);
                next = left.get(0);
            }
            left.remove(next);
            if (next.isStarted()) {
                next.stop();
                next.start();
            }
        }
    }

    /**
     * How many ways events take from an appender to another, as far as that can be known: not through one that has a filter, or
     * is given only what a queue cannot take.
     */
    public int ways(Appender from, Appender end) {
        return ways(from, end, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private int ways(Appender from, Appender end, Set<Appender> above) {
        if (from == end) {
            return 1;
        }
        boolean filtered = from instanceof Filterable filterable && filterable.hasFilter();
        if (filtered || leadsAnywhere(from) || !above.add(from)) {
            return 0;
        }
        Collection<Appender> next =
                from instanceof AsyncAppender queue ? named(List.of(queue.getAppenderRefStrings())) : after(from);
        int ways =
                next.stream().mapToInt(appender -> ways(appender, end, above)).sum();
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
