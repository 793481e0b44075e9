/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

/** What kind of literal a parameter's value is, in words. Stateless. */
public final class ParameterKind {
    public static final String TEXT = "a text";

    private ParameterKind() {}

    /** "a number", "a percentage", "a duration" or {@link #TEXT}. */
    public static String of(String value) {
        Token literal = Lexer.literal(value);
        if (literal == null) {
            return TEXT;
        }
        return switch (literal.kind()) {
            case NUMBER -> "a number";
            case PERCENT -> "a percentage";
            case DURATION -> "a duration";
            default -> TEXT;
        };
    }
}
