/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import org.conv2d.logging.event.EventView;

/**
 * Compares two numbers: as doubles, like IEEE 754 does (NaN equals nothing and is in no order), but integers beyond 2^53, which
 * a double cannot tell apart, as integers.
 */
class NumberComparison extends Node {
    private static final double EXACT = 0x1p53;
    private static final double LONG_LIMIT = 0x1p63;

    private final Node left;
    private final Relation relation;
    private final Node right;

    NumberComparison(Node left, Relation relation, Node right) {
        this.left = left;
        this.relation = relation;
        this.right = right;
    }

    /** The comparison that costs least; one with a number on its left may come with its sides exchanged. */
    static NumberComparison of(Node left, Relation relation, Node right) {
        if (relation != Relation.NOT_EQUAL && left instanceof Field field && isPlain(right)) {
            return FieldComparison.of(field, relation, (Literal.Numeral) right);
        }
        if (relation != Relation.NOT_EQUAL && right instanceof Field field && isPlain(left)) {
            return FieldComparison.of(field, relation.mirrored(), (Literal.Numeral) left);
        }
        return new NumberComparison(left, relation, right);
    }

    private static boolean isPlain(Node node) {
        return node instanceof Literal.Numeral number && Math.abs(number.value()) < EXACT; // false for NaN
    }

    final Node left() {
        return left;
    }

    final Relation relation() {
        return relation;
    }

    final Node right() {
        return right;
    }

    /** Whether both compare the same with literals, in one direction, this one no more strictly. */
    final boolean holdsWhenever(NumberComparison other) {
        boolean comparable = right instanceof Literal.Numeral
                && other.right instanceof Literal.Numeral
                && left.toString().equals(other.left.toString());
        if (!comparable) {
            return false;
        }
        double ours = ((Literal.Numeral) right).value();
        double theirs = ((Literal.Numeral) other.right).value();
        return switch (relation) {
            case LESS ->
                other.relation == Relation.LESS
                        ? theirs <= ours
                        : other.relation == Relation.LESS_OR_EQUAL && theirs < ours;
            case LESS_OR_EQUAL ->
                (other.relation == Relation.LESS || other.relation == Relation.LESS_OR_EQUAL) && theirs <= ours;
            case GREATER ->
                other.relation == Relation.GREATER
                        ? theirs >= ours
                        : other.relation == Relation.GREATER_OR_EQUAL && theirs > ours;
            case GREATER_OR_EQUAL ->
                (other.relation == Relation.GREATER || other.relation == Relation.GREATER_OR_EQUAL) && theirs >= ours;
            case EQUAL, NOT_EQUAL -> other.relation == relation && ours == theirs;
        };
    }

    @Override
    final Type type() {
        return Type.CONDITION;
    }

    @Override
    int test(EventView event, Evaluation evaluation) {
        double a = left.number(event, evaluation);
        double b = right.number(event, evaluation);
        if (Double.isNaN(a) || Double.isNaN(b)) {
            return isKnown(a) && isKnown(b) ? known(relation.holds(a, b)) : UNKNOWN;
        }
        if (Math.abs(b) >= EXACT && Math.abs(a) >= EXACT) {
            return known(relation.holds(order(left, a, right, b, event)));
        }
        return known(relation.holds(a, b));
    }

    /** Both are beyond 2^53, where every double is a whole number. */
    private static int order(Node left, double a, Node right, double b, EventView event) {
        if (Math.abs(a) >= LONG_LIMIT || Math.abs(b) >= LONG_LIMIT) {
            return Double.compare(a, b);
        }
        long exactA = left.isInteger(event) ? left.integer(event) : (long) a;
        long exactB = right.isInteger(event) ? right.integer(event) : (long) b;
        return Long.compare(exactA, exactB);
    }

    @Override
    boolean explain(EventView event, Evaluation evaluation, Explanation explanation) {
        Node observed = left.isConstant() ? right : left;
        Node threshold = left.isConstant() ? left : right;
        explanation.number(observed.number(event, evaluation), threshold.number(event, evaluation), null);
        return true;
    }

    @Override
    public final String toString() {
        return "(" + left + ' ' + relation + ' ' + right + ')';
    }
}
