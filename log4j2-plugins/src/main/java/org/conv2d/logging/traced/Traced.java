/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.traced;

import java.util.concurrent.Callable;
import org.conv2d.logging.structured.StructuredLogger;

/**
 * Calls functions and logs {@code function_start}, then {@code function_complete} with its duration or
 * {@code function_error} with type, message and trace:
 *
 * <!-- snippet:traced -->
 * <pre>{@code
 * int answer = Traced.on(log).evaluate("predict", () -> model.get("x"));
 * }</pre>
 *
 * <p>What a function throws is thrown on, the same object, after it was logged. The events are logged under the class that
 * calls; {@link #on} takes a logger, and leads to what wraps exceptions and counts arguments. Thread-safe.
 */
public final class Traced {

    private static final String BOUNDARY = Traced.class.getName();
    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private Traced() {}

    /** Traces to this logger. */
    public static Tracer on(StructuredLogger logger) {
        return new Tracer(logger == null ? StructuredLogger.of(null) : logger, Tracer.BOUNDARY, 0, 0);
    }

    /** Calls a function, and returns what it returns. */
    public static <T> T call(String function, Callable<T> body) throws Exception {
        return under(WALKER.getCallerClass()).call(function, body);
    }

    /** As {@link #call}, for a function that throws less than any {@link Exception}. */
    public static <T, E extends Exception> T evaluate(String function, TracedBody<T, E> body) throws E {
        return under(WALKER.getCallerClass()).evaluate(function, body);
    }

    /** Runs a function that returns nothing. */
    public static void run(String function, Runnable body) {
        under(WALKER.getCallerClass()).run(function, body);
    }

    private static Tracer under(Class<?> caller) {
        return new Tracer(StructuredLogger.named(caller.getName()), BOUNDARY, 0, 0);
    }
}
