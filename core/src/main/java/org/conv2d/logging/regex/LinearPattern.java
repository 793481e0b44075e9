/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.regex;

/**
 * A regular expression that is found in a text, or not, in time proportional to the text: no pattern and no text make it go
 * back. Immutable to its users and thread-safe; a search allocates only while the automaton grows.
 *
 * <p>Syntax: {@code . [a-z] [^a-z] \d \w \s \D \W \S \b \B ^ $ \A \z \xhh \}{@code uhhhh ( ) (?: ) | * + ? {n} {n,} {n,m}}
 * with an optional {@code ?} behind repetitions, and the flags {@code (?i)} (ASCII letters) and {@code (?s)} at the very
 * start. Without anchors a match may be anywhere. {@code ^} and {@code $} are the ends of the text; the dot leaves out line
 * ends. References to groups, looking ahead or behind, atomic and possessive forms are refused: they are what takes time
 * without bound.
 *
 * <p>After Ken Thompson, "Regular expression search algorithm", CACM 11 (6), 1968, with states built on demand as in RE2.
 */
public final class LinearPattern {
    private final String pattern;
    private final Program program;
    private final Automaton automaton;

    private LinearPattern(String pattern) {
        this.pattern = pattern;
        this.program = new Program(new PatternParser(pattern).parse());
        this.automaton = new Automaton(program);
    }

    /**
     * Reads a pattern.
     *
     * @throws PatternException saying what is wrong and where
     */
    public static LinearPattern compile(String pattern) {
        return new LinearPattern(pattern);
    }

    /** Whether the pattern is found anywhere in the text; each char is read at most twice. */
    public boolean find(CharSequence text) {
        Automaton.State state = automaton.start();
        int length = text.length();
        for (int i = 0; i < length; i++) {
            int codePoint = text.charAt(i);
            if (Character.isHighSurrogate((char) codePoint) && i + 1 < length) {
                char low = text.charAt(i + 1);
                if (Character.isLowSurrogate(low)) {
                    codePoint = Character.toCodePoint((char) codePoint, low);
                    i++;
                }
            }
            int codePointClass = program.classOf(codePoint);
            Automaton.State next = state.way(codePointClass);
            if (next == null) {
                next = automaton.build(state, codePointClass);
            }
            if (next == Automaton.MATCHED) {
                return true;
            }
            state = next;
        }
        return automaton.matchesAtEnd(state);
    }

    /** How many ways of the automaton have been computed. */
    long built() {
        return automaton.built();
    }

    /** The pattern as it was given. */
    @Override
    public String toString() {
        return pattern;
    }
}
