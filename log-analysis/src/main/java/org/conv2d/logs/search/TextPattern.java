/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.search;

import java.nio.charset.StandardCharsets;
import org.conv2d.logging.regex.LinearPattern;
import org.conv2d.logging.regex.PatternException;
import org.conv2d.logs.input.LiteralSearch;

/**
 * What is looked for: a literal, or a regular expression that takes time in proportion to the text whatever it is. Immutable,
 * thread-safe.
 *
 * <p>A pattern without special characters is a literal and is searched as such, which is many times faster.
 */
public final class TextPattern {
    private static final String SPECIAL = "\\.[]{}()*+?|^$";
    private static final String IGNORE_CASE = "(?i)";

    private final String given;
    private final String literal;
    private final LinearPattern expression;

    private TextPattern(String given, String literal, LinearPattern expression) {
        this.given = given;
        this.literal = literal;
        this.expression = expression;
    }

    /**
     * Reads a pattern.
     *
     * @param fixed whether it is a literal whatever characters it has
     * @param ignoreCase whether letters of ASCII stand for themselves in either case
     * @throws IllegalArgumentException if it cannot be used; the message says what is wrong, where, and shows the place
     */
    public static TextPattern of(String pattern, boolean fixed, boolean ignoreCase) {
        boolean plain = fixed || !hasSpecial(pattern);
        if (plain && !(ignoreCase && hasLetters(pattern))) {
            return new TextPattern(pattern, pattern, null);
        }
        String expression = plain ? quoted(pattern) : pattern;
        boolean flag = ignoreCase && !pattern.startsWith(IGNORE_CASE);
        try {
            return new TextPattern(pattern, null, LinearPattern.compile(flag ? withFlag(expression) : expression));
        } catch (PatternException mistake) {
            int added = flag ? withFlag(expression).length() - expression.length() : 0;
            throw new IllegalArgumentException(explanation(mistake, pattern, added), mistake);
        }
    }

    private static boolean hasSpecial(String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            if (SPECIAL.indexOf(pattern.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String withFlag(String expression) {
        return expression.startsWith("(?s)") ? "(?is)" + expression.substring(4) : IGNORE_CASE + expression;
    }

    private static boolean hasLetters(String pattern) {
        return pattern.chars().anyMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
    }

    private static String quoted(String literal) {
        StringBuilder quoted = new StringBuilder();
        literal.chars().forEach(c -> {
            if (SPECIAL.indexOf(c) >= 0) {
                quoted.append('\\');
            }
            quoted.append((char) c);
        });
        return quoted.toString();
    }

    private static String explanation(PatternException mistake, String pattern, int added) {
        int index = Math.max(0, Math.min(pattern.length(), mistake.index() - added));
        return mistake.getMessage() + "\n  " + pattern + "\n  " + " ".repeat(index) + '^';
    }

    /** A search for its bytes, or null if it is no literal, or an empty one. */
    LiteralSearch literalSearch() {
        return literal == null || literal.isEmpty()
                ? null
                : new LiteralSearch(literal.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether every text has it. */
    boolean isEverywhere() {
        return literal != null && literal.isEmpty();
    }

    /** Whether a text has it. */
    boolean isIn(CharSequence text) {
        return literal == null ? expression.find(text) : text.toString().contains(literal);
    }

    /** The pattern as it was given. */
    @Override
    public String toString() {
        return given;
    }
}
