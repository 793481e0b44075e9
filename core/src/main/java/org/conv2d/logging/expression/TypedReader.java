/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import java.util.Map;

/** A reader that knows what type of value is needed where. For one expression, one thread. */
class TypedReader extends TokenReader {

    TypedReader(String text, Map<String, String> parameters) {
        super(text, parameters);
    }

    final Node asCondition(Node node, Token start) {
        if (node.type() == Node.Type.CONDITION || node.type() == Node.Type.FIELD) {
            return node;
        }
        throw problem("a condition is needed, this is " + node.type().shown + "; compare it with something", start);
    }

    final Node asNumber(Node node, Token start) {
        if (node.type() == Node.Type.NUMBER || node.type() == Node.Type.FIELD) {
            return node;
        }
        String hint = node instanceof Literal.Duration
                ? "; write it in the unit of the field"
                : node.type() == Node.Type.TEXT ? "; number(x) reads a text as a number" : "";
        throw problem("a number is needed, this is " + node.type().shown + hint, start);
    }

    /** A number, or a duration that will be made one. */
    final Node asComparable(Node node, Token start) {
        return node instanceof Literal.Duration ? node : asNumber(node, start);
    }

    final Node asText(Node node, Token start) {
        if (node.type() == Node.Type.TEXT || node.type() == Node.Type.FIELD) {
            return node;
        }
        throw problem("a text is needed, this is " + node.type().shown, start);
    }

    /** What can be there or not. */
    final Node present(Node node, Token start) {
        if (node instanceof Field || node instanceof EventText) {
            return node;
        }
        throw problem("only a field can be there or be missing, this is " + node.type().shown, start);
    }
}
