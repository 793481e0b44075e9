/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import org.conv2d.logging.event.EventView;
import org.conv2d.logging.event.Fields;

/**
 * Compares a field with a number below 2^53, which needs no exactness beyond a double's: what most rules do, so it is small
 * enough to be compiled into whoever asks. Everything unusual is left to the comparison of any two numbers.
 */
final class FieldComparison extends NumberComparison {
    private final Field field;

    /** It holds for numbers from the one to the other, and for no others. */
    private final double least;

    private final double most;

    private final double limit;

    private FieldComparison(Field field, Relation relation, Literal.Numeral limit, double least, double most) {
        super(field, relation, limit);
        this.field = field;
        this.least = least;
        this.most = most;
        this.limit = limit.value();
    }

    /** Any relation but inequality. */
    static NumberComparison of(Field field, Relation relation, Literal.Numeral limit) {
        double value = limit.value();
        double least = switch (relation) {
            case LESS, LESS_OR_EQUAL -> Double.NEGATIVE_INFINITY;
            case GREATER -> Math.nextUp(value);
            default -> value;
        };
        double most = switch (relation) {
            case GREATER, GREATER_OR_EQUAL -> Double.POSITIVE_INFINITY;
            case LESS -> Math.nextDown(value);
            default -> value;
        };
        return new FieldComparison(field, relation, limit, least, most);
    }

    @Override
    int test(EventView event, Evaluation evaluation) {
        int index = field.indexIn(event, evaluation);
        if (index != Fields.NONE) {
            double value = event.doubleValue(index);
            if (!Double.isNaN(value)) { // so it is a number
                return known(value >= least && value <= most);
            }
        }
        return super.test(event, evaluation);
    }

    @Override
    boolean explain(EventView event, Evaluation evaluation, Explanation explanation) {
        explanation.number(field.number(event, evaluation), limit, null);
        return true;
    }
}
