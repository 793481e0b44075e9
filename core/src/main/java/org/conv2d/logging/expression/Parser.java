/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.conv2d.logging.regex.LinearPattern;
import org.conv2d.logging.regex.PatternException;

/** Makes a tree of the words of an expression, and checks that its types fit. For one expression, one thread. */
final class Parser {
    private static final int MAX_CHARS = 4096;
    private static final int MAX_DEPTH = 100;
    private static final int MAX_LIST = 1000;
    private static final Set<String> WORDS = Set.of(
            "and",
            "or",
            "not",
            "between",
            "in",
            "matches",
            "contains",
            "startswith",
            "endswith",
            "exists",
            "missing",
            "true",
            "false",
            "null");

    private final String text;
    private final List<Token> tokens;
    private final Windows windows;
    private final FunctionCalls functions;
    private int at;
    private int depth;
    private Token absence;

    Parser(String text, Windows windows, Map<String, String> parameters) {
        if (text.length() > MAX_CHARS) {
            throw new ExpressionException(
                    "an expression has at most " + MAX_CHARS + " chars, this one " + text.length(), text, 0);
        }
        this.text = text;
        this.windows = windows;
        this.tokens = new Lexer(text, parameters).tokens();
        this.functions = new FunctionCalls(this);
    }

    /** The whole text as a condition. */
    Node condition() {
        if (peek().kind() == Token.Kind.END) {
            throw problem("a condition is missing, like perplexity < 50", peek());
        }
        Token start = peek();
        Node node = asCondition(or(), start);
        if (peek().kind() != Token.Kind.END) {
            throw unexpected(peek());
        }
        if (absence != null && !(node instanceof AbsentCall)) {
            throw problem("\"absent\" stands alone: no event can tell that none came", absence);
        }
        Contradiction.check(node, text);
        return node;
    }

    /** Notes where the absence of events is asked for. */
    void absence(Token token) {
        absence = token;
    }

    Windows windows() {
        return windows;
    }

    Node or() {
        if (++depth > MAX_DEPTH) {
            throw problem("more than " + MAX_DEPTH + " brackets within each other", peek());
        }
        Token start = peek();
        Node first = and();
        List<Node> parts = new ArrayList<>(List.of(first));
        while (takeWord("or") || take("||")) {
            Token next = peek();
            parts.add(asCondition(and(), next));
        }
        depth--;
        if (parts.size() == 1) {
            return first;
        }
        parts.set(0, asCondition(first, start));
        return new Logic.Any(parts);
    }

    private Node and() {
        Token start = peek();
        Node first = not();
        List<Node> parts = new ArrayList<>(List.of(first));
        while (takeWord("and") || take("&&")) {
            Token next = peek();
            parts.add(asCondition(not(), next));
        }
        if (parts.size() == 1) {
            return first;
        }
        parts.set(0, asCondition(first, start));
        return new Logic.All(parts);
    }

    private Node not() {
        if (!takeWord("not") && !take("!")) {
            return predicate();
        }
        if (++depth > MAX_DEPTH) {
            throw problem("more than " + MAX_DEPTH + " brackets within each other", peek());
        }
        Token start = peek();
        Node part = asCondition(not(), start);
        depth--;
        return new Logic.Not(part);
    }

    private Node predicate() {
        Token start = peek();
        Node left = sum();
        Token sign = peek();
        Relation relation = sign.kind() == Token.Kind.SIGN ? Relation.of(sign.text()) : null;
        if (relation != null) {
            at++;
            Token rightStart = peek();
            Node right = sum();
            Node comparison = new Comparisons(this).of(left, start, relation, sign, right, rightStart);
            if (peek().kind() == Token.Kind.SIGN && Relation.of(peek().text()) != null) {
                throw problem("comparisons do not chain; join two with \"and\", or use \"between\"", peek());
            }
            return comparison;
        }
        boolean negated = sign.isWord("not") && !following().isWord("not");
        if (negated) {
            at++;
        }
        Node node = wordPredicate(left, start);
        if (node == null) {
            if (negated) {
                throw problem(
                        "\"not\" is followed by between, in, matches, contains, startsWith or endsWith here", peek());
            }
            return left;
        }
        return negated ? new Logic.Not(node) : node;
    }

    /** What a word behind a value makes of it; null when there is none. */
    private Node wordPredicate(Node left, Token start) {
        Token word = peek();
        if (word.kind() != Token.Kind.NAME) {
            return null;
        }
        switch (word.text().toLowerCase(Locale.ROOT)) {
            case "between" -> {
                at++;
                return between(left, start);
            }
            case "in" -> {
                at++;
                return new Comparisons(this).in(left, start, list(), word);
            }
            case "matches" -> {
                at++;
                return matches(asText(left, start));
            }
            case "contains" -> {
                at++;
                return TextTest.contains(asText(left, start), textLiteral("contains"));
            }
            case "startswith" -> {
                at++;
                return TextTest.startsWith(asText(left, start), textLiteral("startsWith"));
            }
            case "endswith" -> {
                at++;
                return TextTest.endsWith(asText(left, start), textLiteral("endsWith"));
            }
            case "exists" -> {
                at++;
                return new Presence.Exists(present(left, start));
            }
            case "missing" -> {
                at++;
                return new Logic.Not(new Presence.Exists(present(left, start)));
            }
            default -> {
                return null;
            }
        }
    }

    private Node between(Node left, Token start) {
        Node value = asNumber(left, start);
        Token lowStart = peek();
        Node low = new Comparisons(this).inUnit(asComparable(sum(), lowStart), value, lowStart);
        if (!takeWord("and")) {
            throw problem("\"between\" reads: x between 1 and 10", peek());
        }
        Token highStart = peek();
        Node high = new Comparisons(this).inUnit(asComparable(sum(), highStart), value, highStart);
        if (low instanceof Literal.Numeral a && high instanceof Literal.Numeral b && a.value() > b.value()) {
            throw problem("nothing lies between " + a + " and " + b + "; the smaller comes first", lowStart);
        }
        return new Between(value, low, high);
    }

    private Node matches(Node value) {
        Token token = peek();
        String pattern = textLiteral("matches");
        try {
            return TextTest.matches(value, LinearPattern.compile(pattern));
        } catch (PatternException e) {
            int index = Math.min(token.end() - 1, token.index() + 1 + e.index());
            throw new ExpressionException("regular expression: " + e.getMessage(), text, index);
        }
    }

    private String textLiteral(String word) {
        Token token = next();
        if (token.kind() != Token.Kind.TEXT) {
            throw problem('"' + word + "\" is followed by a text in quotes, not by " + token.shown(), token);
        }
        return token.text();
    }

    private List<Node> list() {
        String end;
        if (take("(")) {
            end = ")";
        } else if (take("[")) {
            end = "]";
        } else {
            throw problem("\"in\" is followed by a list, like (1, 2) or (\"a\", \"b\")", peek());
        }
        List<Node> values = new ArrayList<>();
        do {
            Token start = peek();
            Node value = sum();
            if (!value.isConstant() && !(value instanceof Field field && Comparisons.severity(field.name()) != null)) {
                throw problem("a list holds numbers or texts, not " + value.type().shown, start);
            }
            if (values.size() == MAX_LIST) {
                throw problem("a list has at most " + MAX_LIST + " values", start);
            }
            values.add(value);
        } while (take(","));
        expect(end);
        return values;
    }

    private Node sum() {
        Token start = peek();
        Node left = product();
        while (peek().is("+") || peek().is("-")) {
            Token sign = next();
            Token rightStart = peek();
            Node right = asNumber(product(), rightStart);
            left = Arithmetic.of(
                    asNumber(left, start), sign.is("+") ? Arithmetic.Operator.PLUS : Arithmetic.Operator.MINUS, right);
        }
        return left;
    }

    private Node product() {
        Token start = peek();
        Node left = unary();
        while (peek().is("*") || peek().is("/") || peek().is("%")) {
            Token sign = next();
            Token rightStart = peek();
            Node right = asNumber(unary(), rightStart);
            Arithmetic.Operator operator = sign.is("*")
                    ? Arithmetic.Operator.TIMES
                    : sign.is("/") ? Arithmetic.Operator.OVER : Arithmetic.Operator.MODULO;
            left = Arithmetic.of(asNumber(left, start), operator, right);
        }
        return left;
    }

    private Node unary() {
        if (!take("-")) {
            return primary();
        }
        if (++depth > MAX_DEPTH) {
            throw problem("more than " + MAX_DEPTH + " signs within each other", peek());
        }
        Token start = peek();
        Node negated = NumberFunction.of(NumberFunction.Kind.NEGATE, asNumber(unary(), start));
        depth--;
        return negated;
    }

    private Node primary() {
        Token token = next();
        return switch (token.kind()) {
            case NUMBER -> new Literal.Numeral(token.text(), token.number());
            case PERCENT -> new Literal.Numeral(token.number());
            case DURATION -> new Literal.Duration(token.number(), token.text());
            case TEXT -> new Literal.Text(token.text());
            case QUOTED_NAME -> new Field(token.text());
            case NAME -> name(token);
            case SIGN -> {
                if (!token.is("(")) {
                    throw unexpected(token);
                }
                Node node = or();
                expect(")");
                yield node;
            }
            case END -> throw problem("something is missing at the end", token);
        };
    }

    private Node name(Token token) {
        boolean presence = token.isWord("exists") || token.isWord("missing");
        if (peek().is("(") && (presence || !WORDS.contains(token.text().toLowerCase(Locale.ROOT)))) {
            expect("(");
            return functions.call(token);
        }
        return switch (token.text()) {
            case "true" -> new Literal.Truth(true);
            case "false" -> new Literal.Truth(false);
            case "null" -> throw problem("nothing is compared with null; write missing(x) or exists(x)", token);
            case "level" -> new Presence.LevelOf();
            case "event" -> new EventText(EventText.Part.EVENT);
            case "logger" -> new EventText(EventText.Part.LOGGER);
            case "message" -> new EventText(EventText.Part.MESSAGE);
            case "exception" -> new EventText(EventText.Part.EXCEPTION);
            default -> {
                if (WORDS.contains(token.text().toLowerCase(Locale.ROOT))) {
                    throw problem(
                            "unexpected \"" + token.text() + "\"; a field of that name is written `" + token.text()
                                    + '`',
                            token);
                }
                yield new Field(token.text());
            }
        };
    }

    Node asCondition(Node node, Token start) {
        if (node.type() == Node.Type.CONDITION || node.type() == Node.Type.FIELD) {
            return node;
        }
        throw problem("a condition is needed, this is " + node.type().shown + "; compare it with something", start);
    }

    Node asNumber(Node node, Token start) {
        if (node.type() == Node.Type.NUMBER || node.type() == Node.Type.FIELD) {
            return node;
        }
        String hint = node instanceof Literal.Duration
                ? "; write it in the unit of the field"
                : node.type() == Node.Type.TEXT ? "; number(x) reads a text as a number" : "";
        throw problem("a number is needed, this is " + node.type().shown + hint, start);
    }

    /** A number, or a duration that will be made one. */
    Node asComparable(Node node, Token start) {
        return node instanceof Literal.Duration ? node : asNumber(node, start);
    }

    Node asText(Node node, Token start) {
        if (node.type() == Node.Type.TEXT || node.type() == Node.Type.FIELD) {
            return node;
        }
        throw problem("a text is needed, this is " + node.type().shown, start);
    }

    /** What can be there or not. */
    Node present(Node node, Token start) {
        if (node instanceof Field || node instanceof EventText) {
            return node;
        }
        throw problem("only a field can be there or be missing, this is " + node.type().shown, start);
    }

    Token peek() {
        return tokens.get(at);
    }

    private Token following() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    Token next() {
        Token token = tokens.get(at);
        if (token.kind() != Token.Kind.END) {
            at++;
        }
        return token;
    }

    boolean take(String sign) {
        if (peek().is(sign)) {
            at++;
            return true;
        }
        return false;
    }

    private boolean takeWord(String word) {
        if (peek().isWord(word)) {
            at++;
            return true;
        }
        return false;
    }

    void expect(String sign) {
        if (!take(sign)) {
            throw problem('"' + sign + "\" is missing, here is " + peek().shown(), peek());
        }
    }

    private ExpressionException unexpected(Token token) {
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

    ExpressionException problem(String what, Token where) {
        return new ExpressionException(what, text, where.index());
    }
}
