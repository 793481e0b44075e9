/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import java.util.Locale;
import java.util.Set;

/** Reads the values of an expression: fields, literals, calls, and what is reckoned from them. For one parser. */
final class Values {
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

    private final Parser parser;
    private final FunctionCalls functions;

    Values(Parser parser) {
        this.parser = parser;
        this.functions = new FunctionCalls(parser);
    }

    /** A number of numbers, or whatever else stands there. */
    Node sum() {
        Token start = parser.peek();
        Node left = product();
        while (parser.peek().is("+") || parser.peek().is("-")) {
            Token sign = parser.next();
            Token rightStart = parser.peek();
            Node right = parser.asNumber(product(), rightStart);
            left = Arithmetic.of(
                    parser.asNumber(left, start),
                    sign.is("+") ? Arithmetic.Operator.PLUS : Arithmetic.Operator.MINUS,
                    right);
        }
        return left;
    }

    private Node product() {
        Token start = parser.peek();
        Node left = unary();
        while (parser.peek().is("*") || parser.peek().is("/") || parser.peek().is("%")) {
            Token sign = parser.next();
            Token rightStart = parser.peek();
            Node right = parser.asNumber(unary(), rightStart);
            Arithmetic.Operator operator = sign.is("*")
                    ? Arithmetic.Operator.TIMES
                    : sign.is("/") ? Arithmetic.Operator.OVER : Arithmetic.Operator.MODULO;
            left = Arithmetic.of(parser.asNumber(left, start), operator, right);
        }
        return left;
    }

    private Node unary() {
        if (!parser.take("-")) {
            return primary();
        }
        parser.enter("signs");
        Token start = parser.peek();
        Node negated = NumberFunction.of(NumberFunction.Kind.NEGATE, parser.asNumber(unary(), start));
        parser.leave();
        return negated;
    }

    private Node primary() {
        Token token = parser.next();
        return switch (token.kind()) {
            case NUMBER -> new Literal.Numeral(token.text(), token.number());
            case PERCENT -> new Literal.Numeral(token.number());
            case DURATION -> new Literal.Duration(token.number(), token.text());
            case TEXT -> new Literal.Text(token.text());
            case QUOTED_NAME -> parser.field(token.text());
            case NAME -> name(token);
            case SIGN -> {
                if (!token.is("(")) {
                    throw parser.unexpected(token);
                }
                Node node = parser.or();
                parser.expect(")");
                yield node;
            }
            case END -> throw parser.problem("something is missing at the end", token);
        };
    }

    private Node name(Token token) {
        boolean presence = token.isWord("exists") || token.isWord("missing");
        if (parser.peek().is("(") && (presence || !WORDS.contains(token.text().toLowerCase(Locale.ROOT)))) {
            parser.expect("(");
            return functions.call(token);
        }
        return switch (token.text()) {
            case "true" -> new Literal.Truth(true);
            case "false" -> new Literal.Truth(false);
            case "null" -> throw parser.problem("nothing is compared with null; write missing(x) or exists(x)", token);
            case "level" -> new Presence.LevelOf();
            case "event" -> new EventText(EventText.Part.EVENT);
            case "logger" -> new EventText(EventText.Part.LOGGER);
            case "message" -> new EventText(EventText.Part.MESSAGE);
            case "exception" -> new EventText(EventText.Part.EXCEPTION);
            default -> {
                if (WORDS.contains(token.text().toLowerCase(Locale.ROOT))) {
                    throw parser.problem(
                            "unexpected \"" + token.text() + "\"; a field of that name is written `" + token.text()
                                    + '`',
                            token);
                }
                yield parser.field(token.text());
            }
        };
    }
}
