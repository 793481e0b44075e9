/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.regex;

import java.util.ArrayList;
import java.util.List;

/** Reads a pattern. For one pattern, one thread. */
final class PatternParser {
    private static final int MAX_DEPTH = 100;
    private static final int MAX_REPEAT = 1000;

    private final String pattern;
    private int at;
    private int depth;
    private boolean ignoreCase;
    private boolean dotAll;

    PatternParser(String pattern) {
        this.pattern = pattern;
    }

    Syntax parse() {
        flags();
        Syntax syntax = either();
        if (at < pattern.length()) {
            throw problem("')' without '('; write \\) for the char itself", at);
        }
        return syntax;
    }

    private void flags() {
        if (!pattern.startsWith("(?") || pattern.length() < 4 || !Character.isLetter(pattern.charAt(2))) {
            return;
        }
        int end = pattern.indexOf(')');
        for (int i = 2; i < end; i++) {
            switch (pattern.charAt(i)) {
                case 'i' -> ignoreCase = true;
                case 's' -> dotAll = true;
                default -> throw problem("the flags are i and s, as in (?i) at the start", i);
            }
        }
        at = end + 1;
    }

    private Syntax either() {
        if (++depth > MAX_DEPTH) {
            throw problem("more than " + MAX_DEPTH + " groups within each other", at);
        }
        List<Syntax> branches = new ArrayList<>();
        do {
            branches.add(sequence());
        } while (take('|'));
        depth--;
        return branches.size() == 1 ? branches.get(0) : new Syntax.Either(branches);
    }

    private Syntax sequence() {
        List<Syntax> parts = new ArrayList<>();
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            parts.add(repeated());
        }
        return new Syntax.Sequence(parts);
    }

    private Syntax repeated() {
        int start = at;
        Syntax body = atom();
        while (at < pattern.length()) {
            int least;
            int most;
            int mark = at;
            if (take('*')) {
                least = 0;
                most = Syntax.Repeat.UNBOUNDED;
            } else if (take('+')) {
                least = 1;
                most = Syntax.Repeat.UNBOUNDED;
            } else if (take('?')) {
                least = 0;
                most = 1;
            } else if (take('{')) {
                least = number();
                most = take(',')
                        ? (at < pattern.length() && pattern.charAt(at) != '}' ? number() : Syntax.Repeat.UNBOUNDED)
                        : least;
                if (!take('}')) {
                    throw problem("a repetition reads {2}, {2,} or {2,5}; write \\{ for the char itself", mark);
                }
                if (most < least) {
                    throw problem("a repetition from " + least + " to " + most + " is none", mark);
                }
            } else {
                return body;
            }
            if (at < pattern.length() && pattern.charAt(at) == '+') {
                throw problem("possessive repetition is not supported; leave the second '+' away", at);
            }
            take('?'); // as few as possible: whether there is a match does not depend on it
            if (body instanceof Syntax.Place) {
                throw problem("a place cannot be repeated", start);
            }
            body = new Syntax.Repeat(body, least, most);
        }
        return body;
    }

    private int number() {
        int start = at;
        int value = 0;
        while (at < pattern.length() && pattern.charAt(at) >= '0' && pattern.charAt(at) <= '9') {
            value = value * 10 + pattern.charAt(at++) - '0';
            if (value > MAX_REPEAT) {
                throw problem("a repetition of more than " + MAX_REPEAT, start);
            }
        }
        if (at == start) {
            throw problem(
                    "a repetition reads {2}, {2,} or {2,5}; write \\{ for the char itself", Math.max(0, start - 1));
        }
        return value;
    }

    private Syntax atom() {
        int start = at;
        int codePoint = next();
        return switch (codePoint) {
            case '(' -> group(start);
            case '[' -> new Syntax.One(cased(set(start)));
            case '.' -> new Syntax.One(dotAll ? CodePoints.ALL : CodePoints.NOT_LINE_ENDS);
            case '^' -> new Syntax.Place(Syntax.Assertion.START);
            case '$' -> new Syntax.Place(Syntax.Assertion.END);
            case '\\' -> escape(start);
            case '*', '+', '?', '{' ->
                throw problem(
                        "nothing to repeat before '" + (char) codePoint + "'; write \\" + (char) codePoint
                                + " for the char itself",
                        start);
            default -> new Syntax.One(cased(CodePoints.of(codePoint, codePoint)));
        };
    }

    private CodePoints cased(CodePoints set) {
        return ignoreCase ? set.ignoringCase() : set;
    }

    private Syntax group(int start) {
        if (take('?')) {
            if (pattern.startsWith("=", at)
                    || pattern.startsWith("!", at)
                    || pattern.startsWith("<=", at)
                    || pattern.startsWith("<!", at)) {
                throw problem("looking ahead or behind is not supported, for it can take time without bound", start);
            }
            if (pattern.startsWith(">", at)) {
                throw problem("atomic groups are not supported; write (?:…)", start);
            }
            if (!take(':')) {
                throw problem("groups are (…) and (?:…); flags like (?i) stand at the very start", start);
            }
        }
        Syntax body = either();
        if (!take(')')) {
            throw problem("'(' without ')'; write \\( for the char itself", start);
        }
        return body;
    }

    private Syntax escape(int start) {
        if (at == pattern.length()) {
            throw problem("the pattern ends within an escape; write \\\\ for a backslash", start);
        }
        switch (pattern.charAt(at)) {
            case 'b' -> {
                at++;
                return new Syntax.Place(Syntax.Assertion.WORD_BOUNDARY);
            }
            case 'B' -> {
                at++;
                return new Syntax.Place(Syntax.Assertion.NO_WORD_BOUNDARY);
            }
            case 'A' -> {
                at++;
                return new Syntax.Place(Syntax.Assertion.START);
            }
            case 'z' -> {
                at++;
                return new Syntax.Place(Syntax.Assertion.END);
            }
            default -> {
                return new Syntax.One(cased(escapedSet(start)));
            }
        }
    }

    /** What stands behind a backslash, in a set or outside. */
    private CodePoints escapedSet(int start) {
        if (at == pattern.length()) {
            throw problem("the pattern ends within an escape", start);
        }
        int codePoint = next();
        return switch (codePoint) {
            case 'd' -> CodePoints.DIGITS;
            case 'D' -> CodePoints.DIGITS.not();
            case 'w' -> CodePoints.WORD;
            case 'W' -> CodePoints.WORD.not();
            case 's' -> CodePoints.SPACE;
            case 'S' -> CodePoints.SPACE.not();
            case 't' -> one('\t');
            case 'n' -> one('\n');
            case 'r' -> one('\r');
            case 'f' -> one('\f');
            case 'x' -> one(hexadecimal(2, start));
            case 'u' -> one(hexadecimal(4, start));
            case '1', '2', '3', '4', '5', '6', '7', '8', '9', 'k' ->
                throw problem("references to groups are not supported, for they can take time without bound", start);
            default -> {
                if (Character.isLetterOrDigit(codePoint)) {
                    throw problem("\\" + Character.toString(codePoint) + " is not supported", start);
                }
                yield one(codePoint);
            }
        };
    }

    private static CodePoints one(int codePoint) {
        return CodePoints.of(codePoint, codePoint);
    }

    private int hexadecimal(int digits, int start) {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            int digit = at < pattern.length() ? Character.digit(pattern.charAt(at++), 16) : -1;
            if (digit < 0) {
                throw problem("needs " + digits + " hexadecimal digits", start);
            }
            value = value * 16 + digit;
        }
        return value;
    }

    private CodePoints set(int start) {
        boolean negated = take('^');
        CodePoints all = CodePoints.of();
        boolean first = true;
        while (first || at == pattern.length() || pattern.charAt(at) != ']') {
            if (at == pattern.length()) {
                throw problem("'[' without ']'; write \\[ for the char itself", start);
            }
            first = false;
            int mark = at;
            int codePoint = next();
            if (codePoint == '[' || codePoint == '&' && pattern.startsWith("&", at)) {
                throw problem(
                        "sets within sets are not supported; write \\" + (char) codePoint + " for the char itself",
                        mark);
            }
            CodePoints part = codePoint == '\\' ? escapedSet(mark) : one(codePoint);
            if (at + 1 < pattern.length() && pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']') {
                at++;
                int last = next();
                CodePoints end = last == '\\' ? escapedSet(mark) : one(last);
                part = range(part, end, mark);
            }
            all = all.or(part);
        }
        at++;
        return negated ? cased(all).not() : all;
    }

    private CodePoints range(CodePoints from, CodePoints to, int mark) {
        int[] first = from.ranges();
        int[] last = to.ranges();
        if (first.length != 2 || first[0] != first[1] || last.length != 2 || last[0] != last[1]) {
            throw problem("a range goes from one char to another; write \\- for the char itself", mark);
        }
        if (first[0] > last[0]) {
            throw problem("a range from a later char to an earlier one is none", mark);
        }
        return CodePoints.of(first[0], last[0]);
    }

    private int next() {
        int codePoint = pattern.codePointAt(at);
        at += Character.charCount(codePoint);
        return codePoint;
    }

    private boolean take(char expected) {
        if (at < pattern.length() && pattern.charAt(at) == expected) {
            at++;
            return true;
        }
        return false;
    }

    private static PatternException problem(String what, int index) {
        return new PatternException(what, index);
    }
}
