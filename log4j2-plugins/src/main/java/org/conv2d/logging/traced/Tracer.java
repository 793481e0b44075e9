/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.traced;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.conv2d.logging.catalogue.FunctionComplete;
import org.conv2d.logging.catalogue.FunctionError;
import org.conv2d.logging.catalogue.FunctionStart;
import org.conv2d.logging.structured.StructuredLogger;

/** Calls functions and logs what becomes of them, as {@link Traced} does, to one logger. Immutable and thread-safe. */
public final class Tracer {

    static final String BOUNDARY = Tracer.class.getName();

    private final StructuredLogger logger;
    private final String boundary;
    private final int argumentCount;
    private final int namedArgumentCount;

    /** @param boundary the class that the application calls */
    Tracer(StructuredLogger logger, String boundary, int argumentCount, int namedArgumentCount) {
        this.logger = logger;
        this.boundary = boundary;
        this.argumentCount = argumentCount;
        this.namedArgumentCount = namedArgumentCount;
    }

    /** Says how many arguments the functions get, for {@code args_count} and {@code kwargs_count} of their start. */
    public Tracer withArguments(int positional, int named) {
        return new Tracer(logger, boundary, positional, named);
    }

    /** The same, but exceptions come wrapped, with the function's name. */
    public WrappingTracer wrapping() {
        return new WrappingTracer(new Tracer(logger, WrappingTracer.BOUNDARY, argumentCount, namedArgumentCount));
    }

    /** Calls a function, and returns what it returns. */
    public <T> T call(String function, Callable<T> body) throws Exception {
        return evaluate(function, body::call);
    }

    /** Runs a function that returns nothing. */
    public void run(String function, Runnable body) {
        evaluate(function, () -> {
            body.run();
            return null;
        });
    }

    /** As {@link #call}, for a function that throws less than any {@link Exception}. */
    public <T, E extends Exception> T evaluate(String function, TracedBody<T, E> body) throws E {
        logger.log(boundary, FunctionStart.of(function, argumentCount, namedArgumentCount));
        long start = System.nanoTime();
        T result;
        try {
            result = body.run();
        } catch (Throwable failure) {
            failed(function, failure, since(start));
            throw failure;
        }
        logger.log(boundary, FunctionComplete.of(function, since(start)));
        return result;
    }

    private static Duration since(long startNanos) {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    /** Whatever logging throws must not take the place of what the function threw. */
    private void failed(String function, Throwable failure, Duration duration) {
        try {
            logger.log(boundary, FunctionError.of(function, failure, duration));
        } catch (Throwable another) {
            failure.addSuppressed(another);
        }
    }
}
