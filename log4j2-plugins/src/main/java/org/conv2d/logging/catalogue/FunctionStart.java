/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.catalogue;

import org.conv2d.logging.message.EventMessage;
import org.conv2d.logging.structured.LoggedEvent;

/**
 * {@code function_start}: a function is called. Immutable.
 *
 * @param argumentCount arguments without names
 * @param namedArgumentCount arguments with names
 */
public record FunctionStart(String function, int argumentCount, int namedArgumentCount) implements LoggedEvent {

    public static FunctionStart of(String function, int argumentCount, int namedArgumentCount) {
        return new FunctionStart(function, argumentCount, namedArgumentCount);
    }

    @Override
    public String type() {
        return "function_start";
    }

    @Override
    public String text() {
        return "Function execution started";
    }

    @Override
    public void writeTo(EventMessage message) {
        new CheckedFields(message)
                .text("function", function)
                .count("args_count", argumentCount)
                .count("kwargs_count", namedArgumentCount)
                .end();
    }
}
