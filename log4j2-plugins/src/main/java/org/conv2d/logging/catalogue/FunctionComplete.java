/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.catalogue;

import java.time.Duration;
import org.conv2d.logging.message.EventMessage;
import org.conv2d.logging.structured.LoggedEvent;

/** {@code function_complete}: a function has returned. Immutable. */
public record FunctionComplete(String function, Duration duration) implements LoggedEvent {

    public static FunctionComplete of(String function, Duration duration) {
        return new FunctionComplete(function, duration);
    }

    @Override
    public String type() {
        return "function_complete";
    }

    @Override
    public String text() {
        return "Function execution completed";
    }

    @Override
    public void writeTo(EventMessage message) {
        new CheckedFields(message)
                .text("function", function)
                .value("success", true)
                .seconds("duration_seconds", duration)
                .millis("duration_ms", duration)
                .end();
    }
}
