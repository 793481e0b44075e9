/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.traced;

/** A traced function threw: says which one, and has what it threw as its cause. Only {@link Traced#wrapping()} throws it. */
public final class FunctionFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String function;

    FunctionFailedException(String function, Throwable cause) {
        super("Function " + function + " failed: " + messageOf(cause), cause);
        this.function = function;
    }

    private static String messageOf(Throwable cause) {
        try {
            return cause.getMessage();
        } catch (RuntimeException e) {
            return cause.getClass().getName();
        }
    }

    /** The name the function was traced under. */
    public String function() {
        return function;
    }
}
