/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.structured;

import java.util.Map;
import java.util.concurrent.Callable;
import org.conv2d.logging.event.EventFields;

/**
 * Fields of a stretch of work: until the scope is closed, they join every event its thread logs through a structured
 * logger, whichever it is.
 *
 * <!-- snippet:scope -->
 * <pre>{@code
 * try (LogScope scope = LogScope.open().with("fold", 3)) { // joins every event of this thread
 *     scope.with("device", "cpu");
 *     log.warn("Low perplexity").event("qa_warning").with("value", 23.4).log();
 * }
 * }</pre>
 *
 * <p>Scopes nest. Of fields with the same name the event's own counts, then the one bound to the logger, then that of the
 * innermost scope. A scope belongs to the thread that opened it; closing it twice does nothing, closing it elsewhere is
 * told to the status logger and does nothing.
 */
public final class LogScope implements AutoCloseable {

    private static final ThreadLocal<LogScope> INNERMOST = new ThreadLocal<>();

    private final Thread owner = Thread.currentThread();
    private final LogScope outer;
    private BoundFields fields = BoundFields.NONE;
    private boolean closed;

    private LogScope(LogScope outer) {
        this.outer = outer;
    }

    /** Opens a scope on this thread, without fields yet. */
    public static LogScope open() {
        LogScope scope = new LogScope(INNERMOST.get());
        INNERMOST.set(scope);
        return scope;
    }

    /** Adds a field, or changes it; events logged before keep what they had. */
    public LogScope with(String name, Object value) {
        if (isOwn("a field was added")) {
            fields = fields.with(name, value);
        }
        return this;
    }

    /** Adds each entry as a field, in the order of the map. */
    public LogScope withAll(Map<String, ?> more) {
        if (isOwn("fields were added")) {
            fields = fields.with(more);
        }
        return this;
    }

    private boolean isOwn(String what) {
        return Thread.currentThread() == owner || Misuse.foreignScope(what);
    }

    /** Ends the scope, and those opened within it that are still open. */
    @Override
    public void close() {
        if (!closed && isOwn("it was closed")) {
            LogScope left = INNERMOST.get();
            while (left != this) {
                left.closed = true;
                left = left.outer;
            }
            closed = true;
            if (outer == null) {
                INNERMOST.remove();
            } else {
                INNERMOST.set(outer);
            }
        }
    }

    /** The same work, which bears the fields that this thread's scopes have now, whichever thread does it. */
    public static Runnable wrap(Runnable work) {
        BoundFields carried = current();
        return () -> {
            try (LogScope scope = open()) {
                scope.fields = carried;
                work.run();
            }
        };
    }

    /** The same work, which bears the fields that this thread's scopes have now, whichever thread does it. */
    public static <T> Callable<T> wrap(Callable<T> work) {
        BoundFields carried = current();
        return () -> {
            try (LogScope scope = open()) {
                scope.fields = carried;
                return work.call();
            }
        };
    }

    private static BoundFields current() {
        BoundFields current = BoundFields.NONE;
        for (LogScope scope = INNERMOST.get(); scope != null; scope = scope.outer) {
            current = current.or(scope.fields);
        }
        return current;
    }

    @Override
    public String toString() {
        return "LogScope" + fields.toMap();
    }

    /** Adds the fields of this thread's scopes whose names an event does not have yet. */
    static void join(EventFields event) {
        for (LogScope scope = INNERMOST.get(); scope != null; scope = scope.outer) {
            scope.fields.join(event);
        }
    }
}
