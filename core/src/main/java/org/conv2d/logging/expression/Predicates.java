/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.conv2d.logging.regex.LinearPattern;
import org.conv2d.logging.regex.PatternException;

/** Reads what an expression says of a value: {@code x < 5}, {@code x between 1 and 3}, {@code x matches "…"}. For one parser. */
final class Predicates {
    private static final int MAX_LIST = 1000;

    private final Parser parser;

    Predicates(Parser parser) {
        this.parser = parser;
    }

    /** What is said of a value: a comparison, or what a word makes of it. */
    Node predicate() {
        Token start = parser.peek();
        Node left = parser.value();
        Token sign = parser.peek();
        Relation relation = sign.kind() == Token.Kind.SIGN ? Relation.of(sign.text()) : null;
        if (relation != null) {
            parser.next();
            Token rightStart = parser.peek();
            Node right = parser.value();
            Node comparison = new Comparisons(parser).of(left, start, relation, sign, right, rightStart);
            if (parser.peek().kind() == Token.Kind.SIGN
                    && Relation.of(parser.peek().text()) != null) {
                throw parser.problem(
                        "comparisons do not chain; join two with \"and\", or use \"between\"", parser.peek());
            }
            return comparison;
        }
        boolean negated = sign.isWord("not") && !parser.following().isWord("not");
        if (negated) {
            parser.next();
        }
        Node node = wordPredicate(left, start);
        if (node == null) {
            if (negated) {
                throw parser.problem(
                        "\"not\" is followed by between, in, matches, contains, startsWith or endsWith here",
                        parser.peek());
            }
            return left;
        }
        return negated ? new Logic.Not(node) : node;
    }

    /** What a word behind a value makes of it; null when there is none. */
    private Node wordPredicate(Node left, Token start) {
        Token word = parser.peek();
        if (word.kind() != Token.Kind.NAME) {
            return null;
        }
        switch (word.text().toLowerCase(Locale.ROOT)) {
            case "between" -> {
                parser.next();
                return between(left, start);
            }
            case "in" -> {
                parser.next();
                return new Comparisons(parser).in(left, start, list(), word);
            }
            case "matches" -> {
                parser.next();
                return matches(parser.asText(left, start));
            }
            case "contains" -> {
                parser.next();
                return TextTest.contains(parser.asText(left, start), textLiteral("contains"));
            }
            case "startswith" -> {
                parser.next();
                return TextTest.startsWith(parser.asText(left, start), textLiteral("startsWith"));
            }
            case "endswith" -> {
                parser.next();
                return TextTest.endsWith(parser.asText(left, start), textLiteral("endsWith"));
            }
            case "exists" -> {
                parser.next();
                return new Presence.Exists(parser.present(left, start));
            }
            case "missing" -> {
                parser.next();
                return new Logic.Not(new Presence.Exists(parser.present(left, start)));
            }
            default -> {
                return null;
            }
        }
    }

    private Node between(Node left, Token start) {
        Node value = parser.asNumber(left, start);
        Token lowStart = parser.peek();
        Node low = new Comparisons(parser).inUnit(parser.asComparable(parser.value(), lowStart), value, lowStart);
        if (!parser.takeWord("and")) {
            throw parser.problem("\"between\" reads: x between 1 and 10", parser.peek());
        }
        Token highStart = parser.peek();
        Node high = new Comparisons(parser).inUnit(parser.asComparable(parser.value(), highStart), value, highStart);
        if (low instanceof Literal.Numeral a && high instanceof Literal.Numeral b && a.value() > b.value()) {
            throw parser.problem("nothing lies between " + a + " and " + b + "; the smaller comes first", lowStart);
        }
        return new Between(value, low, high);
    }

    private Node matches(Node value) {
        Token token = parser.peek();
        String pattern = textLiteral("matches");
        try {
            return TextTest.matches(value, LinearPattern.compile(pattern));
        } catch (PatternException e) {
            int index = Math.min(token.end() - 1, token.index() + 1 + e.index());
            throw parser.problemAt("regular expression: " + e.getMessage(), index);
        }
    }

    private String textLiteral(String word) {
        Token token = parser.next();
        if (token.kind() != Token.Kind.TEXT) {
            throw parser.problem('"' + word + "\" is followed by a text in quotes, not by " + token.shown(), token);
        }
        return token.text();
    }

    private List<Node> list() {
        String end;
        if (parser.take("(")) {
            end = ")";
        } else if (parser.take("[")) {
            end = "]";
        } else {
            throw parser.problem("\"in\" is followed by a list, like (1, 2) or (\"a\", \"b\")", parser.peek());
        }
        List<Node> values = new ArrayList<>();
        do {
            Token start = parser.peek();
            Node value = parser.value();
            if (!value.isConstant() && !(value instanceof Field field && Comparisons.severity(field.name()) != null)) {
                throw parser.problem("a list holds numbers or texts, not " + value.type().shown, start);
            }
            if (values.size() == MAX_LIST) {
                throw parser.problem("a list has at most " + MAX_LIST + " values", start);
            }
            values.add(value);
        } while (parser.take(","));
        parser.expect(end);
        return values;
    }
}
