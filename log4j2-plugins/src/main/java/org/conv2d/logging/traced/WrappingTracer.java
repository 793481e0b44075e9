/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.traced;

import java.util.concurrent.Callable;

/**
 * As {@link Tracer}, but throws a {@link FunctionFailedException} around each exception; errors are thrown on as they are.
 * Immutable and thread-safe.
 */
public final class WrappingTracer {

    static final String BOUNDARY = WrappingTracer.class.getName();

    private final Tracer tracer;

    WrappingTracer(Tracer tracer) {
        this.tracer = tracer;
    }

    /**
     * Calls a function, and returns what it returns.
     *
     * @throws FunctionFailedException around the exception that the function threw
     */
    public <T> T call(String function, Callable<T> body) {
        try {
            return tracer.call(function, body);
        } catch (Exception e) {
            throw new FunctionFailedException(function, e);
        }
    }

    /**
     * Runs a function that returns nothing.
     *
     * @throws FunctionFailedException around the exception that the function threw
     */
    public void run(String function, Runnable body) {
        call(function, () -> {
            body.run();
            return null;
        });
    }
}
