/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.conv2d.logging.event.Severity;

/** Chooses the comparison that fits the types of its sides, or says why there is none. For one parser. */
final class Comparisons {
    private static final String PERCENT_SUFFIX = "_percent";

    private final Parser parser;

    Comparisons(Parser parser) {
        this.parser = parser;
    }

    Node of(Node left, Token leftStart, Relation relation, Token sign, Node right, Token rightStart) {
        if (left instanceof Presence.LevelOf) {
            return new Equality.OfLevel(relation, level(right, rightStart));
        }
        if (right instanceof Presence.LevelOf) {
            return new Equality.OfLevel(relation.mirrored(), level(left, leftStart));
        }
        if (left instanceof Presence.TypeOf type) {
            return typeTest(type, relation, sign, List.of(right), rightStart);
        }
        boolean numbers = relation.isOrder()
                || left.type() == Node.Type.NUMBER
                || right.type() == Node.Type.NUMBER
                || left.type() == Node.Type.DURATION
                || right.type() == Node.Type.DURATION;
        if (numbers) {
            return numbers(left, leftStart, relation, right, rightStart);
        }
        boolean equal = relation == Relation.EQUAL;
        if (right instanceof Literal.Text text) {
            return new Equality.OfText(parser.asText(left, leftStart), text.value(), equal);
        }
        if (left instanceof Literal.Text text) {
            return new Equality.OfText(parser.asText(right, rightStart), text.value(), equal);
        }
        if (right instanceof Literal.Truth truth) {
            return new Equality.OfTruth(parser.asCondition(left, leftStart), truth.value() == equal);
        }
        if (left instanceof Literal.Truth truth) {
            return new Equality.OfTruth(parser.asCondition(right, rightStart), truth.value() == equal);
        }
        boolean comparable = isValue(left) && isValue(right);
        if (!comparable) {
            throw parser.problem(left.type().shown + " cannot be compared with " + right.type().shown, rightStart);
        }
        return new Equality.OfAny(left, right, equal);
    }

    private static boolean isValue(Node node) {
        return node.type() == Node.Type.FIELD || node.type() == Node.Type.TEXT;
    }

    private Node numbers(Node left, Token leftStart, Relation relation, Node right, Token rightStart) {
        Node a = parser.asComparable(left, leftStart);
        Node b = parser.asComparable(right, rightStart);
        percent(a, right, rightStart);
        percent(b, left, leftStart);
        return NumberComparison.of(inUnit(a, b, leftStart), relation, inUnit(b, a, rightStart));
    }

    /** A field that holds percent already is not compared with a fraction. */
    private void percent(Node field, Node literal, Token start) {
        if (start.kind() == Token.Kind.PERCENT
                && literal instanceof Literal.Numeral
                && field instanceof Field named
                && named.name().endsWith(PERCENT_SUFFIX)) {
            throw parser.problem(
                    named.name() + " holds percent already: write " + start.text() + " instead of " + start.text()
                            + '%',
                    start);
        }
    }

    /** A duration as a number in the unit of what it is compared with; everything else as it is. */
    Node inUnit(Node node, Node other, Token start) {
        if (!(node instanceof Literal.Duration duration)) {
            return node;
        }
        double unit = other.unitMicros();
        if (unit == 0) {
            throw parser.problem(
                    "a duration is compared with a field whose name ends with its unit, like duration_ms; write a number here",
                    start);
        }
        return new Literal.Numeral(duration.micros() / unit);
    }

    Node in(Node left, Token start, List<Node> list, Token word) {
        if (left instanceof Presence.TypeOf type) {
            return typeTest(type, Relation.EQUAL, word, list, word);
        }
        if (left instanceof Presence.LevelOf) {
            List<Node> levels = new ArrayList<>();
            for (Node value : list) {
                levels.add(new Equality.OfLevel(Relation.EQUAL, level(value, word)));
            }
            return new Logic.Any(levels);
        }
        if (list.stream().allMatch(Literal.Numeral.class::isInstance)) {
            return new Membership.OfNumbers(
                    parser.asNumber(left, start),
                    list.stream().map(Literal.Numeral.class::cast).toList());
        }
        if (list.stream().allMatch(Literal.Text.class::isInstance)) {
            return new Membership.OfTexts(
                    parser.asText(left, start),
                    list.stream().map(value -> ((Literal.Text) value).value()).toList());
        }
        throw parser.problem("a list holds numbers only or texts only", word);
    }

    private Node typeTest(Presence.TypeOf type, Relation relation, Token sign, List<Node> names, Token start) {
        if (relation.isOrder()) {
            throw parser.problem("types have no order; use ==, != or in", sign);
        }
        int bits = 0;
        for (Node name : names) {
            String word =
                    name instanceof Literal.Text text ? text.value() : name instanceof Field field ? field.name() : "";
            int some = ValueType.bits(word);
            if (some == 0) {
                throw parser.problem(
                        "a type is one of " + String.join(", ", ValueType.names())
                                + Suggestion.of(word, ValueType.names()),
                        start);
            }
            bits |= some;
        }
        Node test = new Presence.HasType(type.field(), bits);
        return relation == Relation.EQUAL ? test : new Logic.Not(test);
    }

    private Literal.Level level(Node node, Token start) {
        String word =
                node instanceof Literal.Text text ? text.value() : node instanceof Field field ? field.name() : "";
        Severity severity = severity(word);
        if (severity == null) {
            throw parser.problem(
                    "a level is one of TRACE, DEBUG, INFO, WARN, ERROR, FATAL"
                            + Suggestion.of(word, List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL")),
                    start);
        }
        return new Literal.Level(severity);
    }

    /** The severity a word names, Python's names included; null for none. */
    static Severity severity(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "TRACE" -> Severity.TRACE;
            case "DEBUG" -> Severity.DEBUG;
            case "INFO" -> Severity.INFO;
            case "WARN", "WARNING" -> Severity.WARN;
            case "ERROR" -> Severity.ERROR;
            case "FATAL", "CRITICAL" -> Severity.FATAL;
            default -> null;
        };
    }
}
