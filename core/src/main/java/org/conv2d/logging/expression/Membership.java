/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.conv2d.logging.event.EventView;

/** Whether a value is one of several. */
abstract class Membership extends Node {

    @Override
    final Type type() {
        return Type.CONDITION;
    }

    /** Of numbers. */
    static final class OfNumbers extends Membership {
        private final Node value;
        private final NumberComparison[] equalities;
        private final String list;

        OfNumbers(Node value, List<Literal.Numeral> numbers) {
            this.value = value;
            this.equalities = numbers.stream()
                    .map(number -> NumberComparison.of(value, Relation.EQUAL, number))
                    .toArray(NumberComparison[]::new);
            this.list = numbers.stream().map(Node::toString).collect(Collectors.joining(", "));
        }

        @Override
        int test(EventView event, Evaluation evaluation) {
            for (NumberComparison equality : equalities) {
                int one = equality.test(event, evaluation);
                if (one != FALSE) {
                    return one;
                }
            }
            return FALSE;
        }

        @Override
        boolean explain(EventView event, Evaluation evaluation, Explanation explanation) {
            explanation.number(value.number(event, evaluation), Double.NaN, list);
            return true;
        }

        @Override
        public String toString() {
            return "(" + value + " in (" + list + "))";
        }
    }

    /** Of texts. */
    static final class OfTexts extends Membership {
        private final Node value;
        private final String[] sorted;
        private final String list;

        OfTexts(Node value, List<String> texts) {
            this.value = value;
            this.sorted = texts.stream().sorted().toArray(String[]::new);
            this.list = texts.stream()
                    .map(text -> new Literal.Text(text).toString())
                    .collect(Collectors.joining(", "));
        }

        @Override
        int test(EventView event, Evaluation evaluation) {
            CharSequence text = value.text(event, evaluation);
            return text == null ? UNKNOWN : known(Arrays.binarySearch(sorted, text, CharSequence::compare) >= 0);
        }

        @Override
        boolean explain(EventView event, Evaluation evaluation, Explanation explanation) {
            CharSequence text = value.text(event, evaluation);
            if (text == null) {
                return false;
            }
            explanation.text(text, list);
            return true;
        }

        @Override
        public String toString() {
            return "(" + value + " in (" + list + "))";
        }
    }
}
