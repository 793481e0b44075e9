/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.canonical;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Which keys of a configuration have secrets as values. Immutable. */
public final class SecretKeys {

    /** No key at all. */
    public static final SecretKeys NONE = of();

    /**
     * The usual ones. {@code token} counts only where it gives access: models have tokens of other kinds, such as
     * {@code max_tokens} and {@code pad_token}.
     */
    public static final SecretKeys STANDARD = of(
            "*password*",
            "*passwd*",
            "pwd",
            "*passphrase*",
            "*secret*",
            "*credential*",
            "*private_key*",
            "*api_key*",
            "*access_key*",
            "authorization",
            "token",
            "*access_token*",
            "*api_token*",
            "*auth_token*",
            "*bearer_token*",
            "*refresh_token*",
            "*session_token*");

    private final List<String> patterns;
    private final List<Pattern> expressions;

    private SecretKeys(List<String> patterns) {
        this.patterns = patterns;
        expressions = patterns.stream().map(SecretKeys::expression).toList();
    }

    /**
     * Keys of these patterns: {@code *} stands for any characters, {@code _} for {@code _}, {@code -}, {@code .} or nothing,
     * and case does not matter, so that {@code *api_key*} finds {@code API-KEY} and {@code openaiApiKey}.
     *
     * @throws IllegalArgumentException for a blank pattern
     */
    public static SecretKeys of(String... patterns) {
        return new SecretKeys(List.of(patterns));
    }

    /** These, and keys of more patterns. */
    public SecretKeys and(String... more) {
        List<String> all = new ArrayList<>(patterns);
        all.addAll(List.of(more));
        return new SecretKeys(List.copyOf(all));
    }

    private static Pattern expression(String pattern) {
        if (pattern.isBlank()) {
            throw new IllegalArgumentException("patterns of secret keys must not be blank, but one is");
        }
        String expression = Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("_", "\\E[-_.]?\\Q");
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    /** Whether the value of this key is a secret. */
    public boolean match(String key) {
        return expressions.stream()
                .anyMatch(expression -> expression.matcher(key).matches());
    }

    /** The patterns, as they were given. */
    public List<String> patterns() {
        return patterns;
    }

    @Override
    public String toString() {
        return "SecretKeys" + patterns;
    }
}
