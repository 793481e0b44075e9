/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

/** How two values are compared. */
enum Relation {
    LESS("<", 1),
    LESS_OR_EQUAL("<=", 1 | 2),
    GREATER(">", 4),
    GREATER_OR_EQUAL(">=", 4 | 2),
    EQUAL("==", 2),
    NOT_EQUAL("!=", 1 | 4 | 8);

    private final String sign;

    /** For which of the four ways two numbers can stand to each other it holds: bits of {@link #wayOf}. */
    private final int ways;

    Relation(String sign, int ways) {
        this.sign = sign;
        this.ways = ways;
    }

    /** The relation of a sign; null when it is none. */
    static Relation of(String sign) {
        switch (sign) {
            case "=" -> {
                return EQUAL;
            }
            case "<>" -> {
                return NOT_EQUAL;
            }
            default -> {
                for (Relation relation : values()) {
                    if (relation.sign.equals(sign)) {
                        return relation;
                    }
                }
                return null;
            }
        }
    }

    boolean isOrder() {
        return this != EQUAL && this != NOT_EQUAL;
    }

    /** The relation with its sides exchanged. */
    Relation mirrored() {
        return switch (this) {
            case LESS -> GREATER;
            case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
            case GREATER -> LESS;
            case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
            default -> this;
        };
    }

    boolean holds(double left, double right) {
        return (ways & wayOf(left, right)) != 0;
    }

    /** 1 less, 2 equal, 4 greater, 8 in no order. */
    private static int wayOf(double left, double right) {
        return left < right ? 1 : left > right ? 4 : left == right ? 2 : 8;
    }

    boolean holds(int order) {
        return holds(order, 0.0);
    }

    @Override
    public String toString() {
        return sign;
    }
}
