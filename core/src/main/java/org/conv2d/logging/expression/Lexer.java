/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cuts an expression into words. For one expression, one thread. */
final class Lexer {
    private static final String[] SIGNS = {
        "<=", ">=", "==", "!=", "<>", "&&", "||", "<", ">", "=", "+", "-", "*", "/", "%", "!", "(", ")", "[", "]", ","
    };

    private final String text;
    private final Map<String, String> parameters;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Lexer(String text, Map<String, String> parameters) {
        this.text = text;
        this.parameters = parameters;
    }

    List<Token> tokens() {
        while (true) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at == text.length()) {
                tokens.add(new Token(Token.Kind.END, "", 0, at, at));
                return tokens;
            }
            char c = text.charAt(at);
            if (isDigit(c) || c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
                number();
            } else if (c == '"' || c == '\'') {
                tokens.add(quoted(c, Token.Kind.TEXT));
            } else if (c == '`') {
                tokens.add(quoted(c, Token.Kind.QUOTED_NAME));
            } else if (Character.isLetter(c) || c == '_') {
                int start = at;
                at = endOfName(at);
                tokens.add(new Token(Token.Kind.NAME, text.substring(start, at), 0, start, at));
            } else if (c == '$') {
                parameter();
            } else {
                sign();
            }
        }
    }

    private int endOfName(int from) {
        int end = from;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end))
                        || text.charAt(end) == '_'
                        || text.charAt(end) == '.')) {
            end++;
        }
        return end;
    }

    private void parameter() {
        int start = at;
        at = endOfName(at + 1);
        String name = text.substring(start + 1, at);
        String value = parameters.get(name);
        if (value == null) {
            throw new ExpressionException(
                    "unknown parameter $" + name + Suggestion.of(name, parameters.keySet()), text, start);
        }
        Token literal = literal(value);
        if (literal == null) {
            throw new ExpressionException(
                    "parameter $" + name + " must be a number, a percentage, a duration or a text, was \"" + value
                            + '"',
                    text,
                    start);
        }
        tokens.add(new Token(literal.kind(), literal.text(), literal.number(), start, at));
    }

    /** The single number (with or without a sign), percentage or duration a text is; what is none of these is a text. */
    static Token literal(String value) {
        String stripped = value.strip();
        boolean negative = stripped.startsWith("-");
        try {
            List<Token> found = new Lexer(negative ? stripped.substring(1) : stripped, Map.of()).tokens();
            Token first = found.get(0);
            if (found.size() == 2
                    && (first.kind() == Token.Kind.NUMBER
                            || first.kind() == Token.Kind.PERCENT
                            || !negative && first.kind() == Token.Kind.DURATION)) {
                return negative ? new Token(first.kind(), '-' + first.text(), -first.number(), 0, 0) : first;
            }
        } catch (ExpressionException e) {
            // no word of the language, so a text
        }
        return stripped.isEmpty() ? null : new Token(Token.Kind.TEXT, value, 0, 0, 0);
    }

    private void number() {
        int start = at;
        while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
        }
        int exponent = at + 1;
        if (at < text.length() && (text.charAt(at) | 0x20) == 'e') {
            if (exponent < text.length() && (text.charAt(exponent) == '-' || text.charAt(exponent) == '+')) {
                exponent++;
            }
            if (exponent < text.length() && isDigit(text.charAt(exponent))) {
                at = exponent;
                while (at < text.length() && isDigit(text.charAt(at))) {
                    at++;
                }
            }
        }
        double value = Double.parseDouble(text.substring(start, at).replace("_", ""));
        if (at < text.length() && text.charAt(at) == '%') {
            at++;
            tokens.add(new Token(Token.Kind.PERCENT, text.substring(start, at), value / 100, start, at));
        } else if (at < text.length() && (Character.isLetter(text.charAt(at)) || text.charAt(at) == 'µ')) {
            duration(start);
        } else {
            tokens.add(new Token(Token.Kind.NUMBER, text.substring(start, at), value, start, at));
        }
    }

    private void duration(int start) {
        at = endOfName(at);
        String word = text.substring(start, at);
        double micros = Durations.micros(word);
        if (Double.isNaN(micros)) {
            throw new ExpressionException(
                    '"' + word + "\" is no number and no duration; durations read like 500ms, 30s, 5m, 1h30m, 7d",
                    text,
                    start);
        }
        tokens.add(new Token(Token.Kind.DURATION, word, micros, start, at));
    }

    private Token quoted(char quote, Token.Kind kind) {
        int start = at++;
        StringBuilder content = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            char c = text.charAt(at++);
            if (c == '\\' && at < text.length() && (text.charAt(at) == quote || text.charAt(at) == '\\')) {
                c = text.charAt(at++);
            }
            content.append(c);
        }
        if (at == text.length()) {
            throw new ExpressionException("a text that begins with " + quote + " must end with " + quote, text, start);
        }
        at++;
        return new Token(kind, content.toString(), 0, start, at);
    }

    private void sign() {
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                tokens.add(new Token(Token.Kind.SIGN, sign, 0, at, at + sign.length()));
                at += sign.length();
                return;
            }
        }
        throw new ExpressionException("unexpected '" + Character.toString(text.codePointAt(at)) + '\'', text, at);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
