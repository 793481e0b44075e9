/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.catalogue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.apache.logging.log4j.Level;
import org.conv2d.logging.message.EventMessage;
import org.conv2d.logging.structured.LoggedEvent;

/**
 * {@code function_error}: a function threw. The exception is logged with the event, and told in its fields: the simple name
 * of its class, its message, its trace. Immutable.
 */
public record FunctionError(String function, Throwable thrown, Duration duration) implements LoggedEvent {

    public static FunctionError of(String function, Throwable thrown, Duration duration) {
        return new FunctionError(function, thrown, duration);
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    private String errorType() {
        if (thrown == null) {
            return null;
        }
        String simple = thrown.getClass().getSimpleName();
        return simple.isEmpty() ? thrown.getClass().getName() : simple; // anonymous classes have no simple one
    }

    /** Whatever an exception's own methods throw: the event is logged. */
    private String errorMessage() {
        try {
            return thrown == null ? null : thrown.getMessage();
        } catch (RuntimeException e) {
            return "<error " + e.getClass().getName() + ">";
        }
    }

    private String traceback() {
        if (thrown == null) {
            return null;
        }
        try {
            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            return trace.toString();
        } catch (RuntimeException e) {
            return "<error " + e.getClass().getName() + ">";
        }
    }

    @Override
    public String type() {
        return "function_error";
    }

    @Override
    public String text() {
        return "Function " + function + " failed";
    }

    @Override
    public void writeTo(EventMessage message) {
        new CheckedFields(message)
                .text("function", function)
                .value("error_type", errorType())
                .value("error_message", errorMessage())
                .value("traceback", traceback())
                .check(thrown != null, "error_type")
                .seconds("duration_seconds", duration)
                .millis("duration_ms", duration)
                .end();
    }
}
