/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import java.util.HashMap;
import java.util.Map;

/** Finds conditions on one field that can never hold together, like {@code x < 5 and x > 10}. Stateless. */
final class Contradiction {

    private Contradiction() {}

    /** The numbers a field may still be. */
    private record Range(double low, boolean lowIn, double high, boolean highIn) {
        static final Range ALL = new Range(Double.NEGATIVE_INFINITY, true, Double.POSITIVE_INFINITY, true);

        Range and(Relation relation, double bound) {
            return switch (relation) {
                case LESS -> below(bound, false);
                case LESS_OR_EQUAL -> below(bound, true);
                case GREATER -> above(bound, false);
                case GREATER_OR_EQUAL -> above(bound, true);
                case EQUAL -> below(bound, true).above(bound, true);
                case NOT_EQUAL -> this;
            };
        }

        private Range below(double bound, boolean in) {
            return bound < high || bound == high && !in ? new Range(low, lowIn, bound, in) : this;
        }

        private Range above(double bound, boolean in) {
            return bound > low || bound == low && !in ? new Range(bound, in, high, highIn) : this;
        }

        boolean isEmpty() {
            return low > high || low == high && !(lowIn && highIn);
        }
    }

    /** Refuses a condition all of whose parts have to hold and cannot. */
    static void check(Node node, String text) {
        if (node instanceof Logic.All all) {
            Map<String, Range> ranges = new HashMap<>();
            for (Node part : all.parts()) {
                check(part, text);
                if (part instanceof NumberComparison comparison) {
                    narrow(ranges, comparison, text);
                }
            }
        } else if (node instanceof NumberComparison comparison) {
            narrow(new HashMap<>(), comparison, text);
        }
    }

    private static void narrow(Map<String, Range> ranges, NumberComparison comparison, String text) {
        boolean mirrored = comparison.left() instanceof Literal.Numeral;
        Node value = mirrored ? comparison.right() : comparison.left();
        Node bound = mirrored ? comparison.left() : comparison.right();
        if (!(bound instanceof Literal.Numeral number) || value.isConstant()) {
            return;
        }
        Relation relation = mirrored ? comparison.relation().mirrored() : comparison.relation();
        Range range = ranges.getOrDefault(value.toString(), Range.ALL).and(relation, number.value());
        if (range.isEmpty()) {
            throw new ExpressionException("can never hold: what is asked of " + value + " contradicts itself", text, 0);
        }
        ranges.put(value.toString(), range);
    }
}
