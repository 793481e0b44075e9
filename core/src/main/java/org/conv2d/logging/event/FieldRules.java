/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Applies a {@link FieldPolicy}, and remembers what it decided for which name. For one thread at a time; allocates for
 * names it has not met and for text it masks.
 */
final class FieldRules {

    private static final int MAX_REMEMBERED = 4096;

    /** What a second field of a name gets behind it; to mask the first and show the second would be no mask. */
    private static final Pattern MADE_UNIQUE = Pattern.compile("(_[0-9]+)+$");

    /** How many characters a pattern may look at, for each character of the text; beyond that the whole text is masked. */
    private static final int STEPS_PER_CHAR = 256;

    private final FieldPolicy policy;
    private final List<Pattern> names = new ArrayList<>();
    private final Map<String, Boolean> masked = new HashMap<>();

    private FieldRules(FieldPolicy policy) {
        this.policy = policy;
        for (String name : policy.maskedNames()) {
            String expression = Pattern.quote(name).replace("*", "\\E.*\\Q");
            names.add(Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.DOTALL));
        }
    }

    /** The rules of a policy; null for one that changes nothing, which costs nothing. */
    static FieldRules of(FieldPolicy policy) {
        return policy.isNone() ? null : new FieldRules(policy);
    }

    String mask() {
        return policy.mask();
    }

    String rename(String name) {
        return name == null ? null : policy.renames().getOrDefault(name, name);
    }

    boolean isMasked(String name) {
        if (names.isEmpty() || name == null) {
            return false;
        }
        Boolean known = masked.get(name);
        if (known == null) {
            known = matches(name) || matches(MADE_UNIQUE.matcher(name).replaceFirst(""));
            if (masked.size() < MAX_REMEMBERED) {
                masked.put(name, known);
            }
        }
        return known;
    }

    private boolean matches(String name) {
        return names.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }

    /** The text with what the patterns find in it masked; the text itself when they find nothing. */
    CharSequence apply(CharSequence text) {
        CharSequence result = text;
        for (Pattern pattern : policy.maskedText()) {
            Matcher matcher = pattern.matcher(new SteppedText(result));
            try {
                if (matcher.find()) {
                    result = matcher.replaceAll(Matcher.quoteReplacement(policy.mask()));
                }
            } catch (SteppedText.TooManySteps | StackOverflowError e) {
                return policy.mask();
            }
        }
        return result;
    }

    /** Counts how often its characters are read: a pattern that backtracks without end is stopped. */
    private static final class SteppedText implements CharSequence {

        static final class TooManySteps extends RuntimeException {
            private static final long serialVersionUID = 1L;

            TooManySteps() {
                super(null, null, false, false);
            }
        }

        private final CharSequence text;
        private long steps;

        SteppedText(CharSequence text) {
            this.text = text;
            steps = (text.length() + 16L) * STEPS_PER_CHAR;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (--steps < 0) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return text.subSequence(from, to);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
