/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

/** How two values are compared. */
enum Relation {
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    EQUAL("=="),
    NOT_EQUAL("!=");

    private final String sign;

    Relation(String sign) {
        this.sign = sign;
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
        return switch (this) {
            case LESS -> left < right;
            case LESS_OR_EQUAL -> left <= right;
            case GREATER -> left > right;
            case GREATER_OR_EQUAL -> left >= right;
            case EQUAL -> left == right;
            case NOT_EQUAL -> left != right;
        };
    }

    boolean holds(int order) {
        return holds(order, 0.0);
    }

    @Override
    public String toString() {
        return sign;
    }
}
