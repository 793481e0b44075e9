/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.conv2d.logging.json.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinearPatternTest {
    private static final String[] ATOMS = {
        "a", "b", "c", ".", "[ab]", "[^a]", "[a-c]", "\\d", "\\w", "\\s", "\\W", "\\b", "\\B", "^", "\\z", "é", "\\x41",
        "[\\d_-]", "\\.", "\\u00e9", "[^\\w ]", "1"
    };
    private static final int TOP = 3;
    private static final String ALPHABET = "abcA1_. -é\n";

    @Test
    void find_randomPatternsAndTexts_agreesWithTheJdk() {
        Random random = Seeded.random("find_randomPatterns");
        int found = 0;
        for (int i = 0; i < 20_000; i++) {
            String pattern = (random.nextInt(8) == 0 ? "(?i)" : "") + pattern(random, TOP);
            LinearPattern ours = LinearPattern.compile(pattern);
            Pattern theirs = Pattern.compile(pattern);
            for (int j = 0; j < 5; j++) {
                // up to JDK 18 a word boundary, other than \\w, takes letters beyond ASCII for parts of words
                String text = pattern.toLowerCase(Locale.ROOT).contains("\\b")
                        ? text(random).replace('é', '-')
                        : text(random);
                boolean expected = theirs.matcher(text).find();
                assertEquals(expected, ours.find(text), () -> '"' + pattern + "\" in \"" + text + '"');
                found += expected ? 1 : 0;
            }
        }
        assertTrue(found > 20_000 && found < 80_000, "matches and misses both occur: " + found);
    }

    private static String pattern(Random random, int depth) {
        StringBuilder pattern = new StringBuilder();
        int parts = random.nextInt(4);
        for (int i = 0; i <= parts; i++) {
            String atom = ATOMS[random.nextInt(ATOMS.length)];
            while (depth < TOP && isPlace(atom)) { // the JDK skips repetitions of what can be empty, places among them
                atom = ATOMS[random.nextInt(ATOMS.length)];
            }
            boolean place = isPlace(atom);
            if (depth > 0 && random.nextInt(3) == 0) {
                atom = (random.nextBoolean() ? "(" : "(?:")
                        + pattern(random, depth - 1)
                        + (random.nextBoolean() ? '|' + pattern(random, depth - 1) : "")
                        + ')';
                place = false;
            }
            pattern.append(atom);
            if (!place && random.nextInt(3) == 0) {
                pattern.append(new String[] {"*", "+", "?", "{2}", "{1,3}", "{0,2}", "*?", "{2,}"}[random.nextInt(8)]);
            }
        }
        return pattern.toString();
    }

    private static boolean isPlace(String atom) {
        return atom.equals("^") || atom.equals("\\b") || atom.equals("\\B") || atom.equals("\\z");
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(12);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    @Test
    void find_patternThatBacktracksInTheJdk_readsEachCharOnce() {
        for (String pattern :
                new String[] {"^(a+)+\\z", "^(a|a)*b", "(x+x+)+y", "^(\\w+\\s?)*\\z", "(.*)*1", "(a?){30}a{30}b"}) {
            LinearPattern linear = LinearPattern.compile(pattern);
            CountingChars text = new CountingChars("a".repeat(100_000) + "!");
            linear.find(text);
            long built = linear.built();
            assertTrue(text.read <= 2L * text.length(), pattern + " reads " + text.read);
            assertTrue(built <= text.length(), pattern + " builds " + built);
        }
    }

    @Test
    void find_patternWithExponentiallyManyStates_buildsAtMostOneAChar() {
        LinearPattern pattern = LinearPattern.compile("a[ab]{14}c");
        Random random = Seeded.random("find_patternWithExponentiallyManyStates");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            text.append(random.nextBoolean() ? 'a' : 'b');
        }
        assertFalse(pattern.find(text));
        assertTrue(pattern.built() > Automaton.MAX_STATES, "the bound is reached: " + pattern.built());
        assertTrue(pattern.built() <= text.length(), "ways built: " + pattern.built());
        text.append("a").append("b".repeat(14)).append("c");
        assertTrue(pattern.find(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "(a)\\1 ~ 3 ~ references to groups",
                "(?=a)b ~ 0 ~ looking ahead",
                "a(?<!b) ~ 1 ~ looking ahead or behind",
                "(?>a) ~ 0 ~ atomic",
                "a*+ ~ 2 ~ possessive",
                "*a ~ 0 ~ nothing to repeat",
                "(a ~ 0 ~ without ')'",
                "a) ~ 1 ~ ')' without",
                "[a ~ 0 ~ without ']'",
                "a{3,1} ~ 1 ~ is none",
                "[b-a] ~ 1 ~ is none",
                "a{2000} ~ 2 ~ more than 1000",
                "((a{100}){100}){100} ~ 0 ~ too large",
                "\\pL ~ 0 ~ not supported",
                "a\\ ~ 1 ~ within an escape",
                "(?x)a ~ 2 ~ flags",
            })
    void compile_notSupported_saysWhatAndWhere(String pattern, int index, String part) {
        PatternException problem = assertThrows(PatternException.class, () -> LinearPattern.compile(pattern));
        assertEquals(index, problem.index(), problem.getMessage());
        assertTrue(problem.getMessage().contains(part), problem.getMessage());
    }

    @Test
    void compile_ruinousNesting_isRefused() {
        assertThrows(PatternException.class, () -> LinearPattern.compile("(".repeat(5000) + ")".repeat(5000)));
    }

    @Test
    void find_supplementaryCodePoints_areOneChar() {
        assertTrue(LinearPattern.compile("^.\\z").find("\uD83D\uDE00"));
        assertFalse(LinearPattern.compile("^..\\z").find("\uD83D\uDE00"));
        assertTrue(LinearPattern.compile("^[\uD83D\uDE00-\uD83D\uDE4F]+\\z").find("\uD83D\uDE01\uD83D\uDE02"));
        assertTrue(LinearPattern.compile("\uD83D").find("a\uD83D"));
    }

    /** Counts how often a char is read. */
    private static final class CountingChars implements CharSequence {
        private final String text;
        private long read;

        CountingChars(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            read++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
