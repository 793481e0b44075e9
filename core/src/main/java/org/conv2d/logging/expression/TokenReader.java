/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import java.util.List;
import java.util.Map;

/** The words of an expression, read one after the other, and what to say about them. For one expression, one thread. */
class TokenReader {
    private static final int MAX_CHARS = 4096;
    private static final int MAX_DEPTH = 100;

    private final String text;
    private final List<Token> tokens;
    private int at;
    private int depth;

    TokenReader(String text, Map<String, String> parameters) {
        if (text.length() > MAX_CHARS) {
            throw new ExpressionException(
                    "an expression has at most " + MAX_CHARS + " chars, this one " + text.length(), text, 0);
        }
        this.text = text;
        this.tokens = new Lexer(text, parameters).tokens();
    }

    /** Goes one level down, among so many. */
    final void enter(String what) {
        if (++depth > MAX_DEPTH) {
            throw problem("more than " + MAX_DEPTH + ' ' + what + " within each other", peek());
        }
    }

    /** Comes back up. */
    final void leave() {
        depth--;
    }

    final Token peek() {
        return tokens.get(at);
    }

    final Token following() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    final Token next() {
        Token token = tokens.get(at);
        if (token.kind() != Token.Kind.END) {
            at++;
        }
        return token;
    }

    final boolean take(String sign) {
        if (peek().is(sign)) {
            at++;
            return true;
        }
        return false;
    }

    final boolean takeWord(String word) {
        if (peek().isWord(word)) {
            at++;
            return true;
        }
        return false;
    }

    final void expect(String sign) {
        if (!take(sign)) {
            throw problem('"' + sign + "\" is missing, here is " + peek().shown(), peek());
        }
    }

    final ExpressionException unexpected(Token token) {
        String hint = token.kind() == Token.Kind.NAME
                ? Suggestion.of(
                        token.text(),
                        List.of(
                                "and",
                                "or",
                                "between",
                                "in",
                                "matches",
                                "contains",
                                "startsWith",
                                "endsWith",
                                "exists",
                                "missing"))
                : "";
        return problem("unexpected " + token.shown() + hint, token);
    }

    final ExpressionException problem(String what, Token where) {
        return new ExpressionException(what, text, where.index());
    }

    /** A problem at a place in the text. */
    final ExpressionException problemAt(String what, int index) {
        return new ExpressionException(what, text, index);
    }

    final String text() {
        return text;
    }
}
