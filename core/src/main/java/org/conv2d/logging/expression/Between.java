/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import org.conv2d.logging.event.EventView;

/** Whether a number lies between two others, those included. */
final class Between extends Node {
    private final Node value;
    private final Node low;
    private final Node high;
    private final NumberComparison above;
    private final NumberComparison below;

    Between(Node value, Node low, Node high) {
        this.value = value;
        this.low = low;
        this.high = high;
        this.above = NumberComparison.of(value, Relation.GREATER_OR_EQUAL, low);
        this.below = NumberComparison.of(value, Relation.LESS_OR_EQUAL, high);
    }

    @Override
    Type type() {
        return Type.CONDITION;
    }

    @Override
    int test(EventView event, Evaluation evaluation) {
        int first = above.test(event, evaluation);
        if (first == FALSE) {
            return FALSE;
        }
        int second = below.test(event, evaluation);
        return second == FALSE ? FALSE : first == TRUE && second == TRUE ? TRUE : UNKNOWN;
    }

    @Override
    boolean explain(EventView event, Evaluation evaluation, Explanation explanation) {
        explanation.number(value.number(event, evaluation), Double.NaN, low + ".." + high);
        return true;
    }

    @Override
    public String toString() {
        return "(" + value + " between " + low + " and " + high + ')';
    }
}
