/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import org.conv2d.logging.event.EventView;
import org.conv2d.logging.regex.LinearPattern;

/** Whether a text looks like something. */
abstract class TextTest extends Node {
    private final Node value;
    private final String word;
    private final String pattern;

    TextTest(Node value, String word, String pattern) {
        this.value = value;
        this.word = word;
        this.pattern = pattern;
    }

    /** By a regular expression, found anywhere. */
    static TextTest matches(Node value, LinearPattern pattern) {
        return new TextTest(value, "matches", pattern.toString()) {
            @Override
            boolean holds(CharSequence text) {
                return pattern.find(text);
            }
        };
    }

    static TextTest startsWith(Node value, String prefix) {
        return new TextTest(value, "startsWith", prefix) {
            @Override
            boolean holds(CharSequence text) {
                return isAt(text, 0, prefix);
            }
        };
    }

    static TextTest endsWith(Node value, String suffix) {
        return new TextTest(value, "endsWith", suffix) {
            @Override
            boolean holds(CharSequence text) {
                return isAt(text, text.length() - suffix.length(), suffix);
            }
        };
    }

    /** By a part, in time proportional to the text for parts as people write them. */
    static TextTest contains(Node value, String part) {
        return new TextTest(value, "contains", part) {
            @Override
            boolean holds(CharSequence text) {
                int last = text.length() - part.length();
                for (int i = 0; i <= last; i++) {
                    if (isAt(text, i, part)) {
                        return true;
                    }
                }
                return false;
            }
        };
    }

    abstract boolean holds(CharSequence text);

    private static boolean isAt(CharSequence text, int from, String part) {
        if (from < 0 || text.length() - from < part.length()) {
            return false;
        }
        for (int i = 0; i < part.length(); i++) {
            if (text.charAt(from + i) != part.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    Type type() {
        return Type.CONDITION;
    }

    @Override
    int test(EventView event, Evaluation evaluation) {
        CharSequence text = value.text(event, evaluation);
        return text == null ? UNKNOWN : known(holds(text));
    }

    @Override
    boolean explain(EventView event, Evaluation evaluation, Explanation explanation) {
        CharSequence text = value.text(event, evaluation);
        if (text == null) {
            return false;
        }
        explanation.text(text, pattern);
        return true;
    }

    @Override
    public String toString() {
        return "(" + value + ' ' + word + ' ' + new Literal.Text(pattern) + ')';
    }
}
