/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Supplier;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** A call that logs its start and its end, or the exception that ends it, which it throws on as it is. */
final class LoggedFunction {
    private static final Logger LOGGER = LogManager.getLogger();

    private LoggedFunction() {}

    static <T> T call(String function, Supplier<T> body, Object... arguments) {
        LOGGER.info(Event.of("function_start", "Function execution started")
                .with("function", function)
                .with("args_count", arguments.length)
                .with("kwargs_count", 0));
        try {
            T result = body.get();
            LOGGER.info(Event.of("function_complete", "Function execution completed")
                    .with("function", function)
                    .with("success", true));
            return result;
        } catch (RuntimeException e) {
            LOGGER.error(
                    Event.of("function_error", "Function " + function + " failed")
                            .with("function", function)
                            .with("error_type", e.getClass().getSimpleName())
                            .with("error_message", e.getMessage())
                            .with("traceback", trace(e)),
                    e);
            throw e;
        }
    }

    private static String trace(RuntimeException exception) {
        StringWriter trace = new StringWriter();
        exception.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
