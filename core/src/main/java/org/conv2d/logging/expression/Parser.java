/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a tree of the words of an expression, and checks that its types fit. For one expression, one thread. */
final class Parser extends TypedReader {
    private final Windows windows;
    private final Predicates predicates = new Predicates(this);
    private final Values values = new Values(this);
    private final Set<String> fields = new LinkedHashSet<>();
    private Token absence;

    Parser(String text, Windows windows, Map<String, String> parameters) {
        super(text, parameters);
        this.windows = windows;
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
        Contradiction.check(node, text());
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
        enter("brackets");
        Token start = peek();
        Node first = and();
        List<Node> parts = new ArrayList<>(List.of(first));
        while (takeWord("or") || take("||")) {
            Token next = peek();
            parts.add(asCondition(and(), next));
        }
        leave();
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
            return predicates.predicate();
        }
        enter("brackets");
        Token start = peek();
        Node part = asCondition(not(), start);
        leave();
        return new Logic.Not(part);
    }

    /** A value on one side of a comparison. */
    Node value() {
        return values.sum();
    }

    /** A field of this name. */
    Field field(String name) {
        fields.add(name);
        return new Field(name);
    }

    /** The names of all fields that have been read. */
    List<String> fields() {
        return List.copyOf(fields);
    }
}
