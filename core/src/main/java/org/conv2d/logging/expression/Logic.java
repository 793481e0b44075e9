/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import java.util.List;
import java.util.stream.Collectors;
import org.conv2d.logging.event.EventView;

/** Conditions of conditions, in Kleene's three-valued logic: what is unknown stays so unless the rest decides. */
abstract class Logic extends Node {

    @Override
    final Type type() {
        return Type.CONDITION;
    }

    /** Holds when all hold. */
    static final class All extends Logic {
        private final Node[] parts;

        All(List<Node> parts) {
            this.parts = parts.toArray(new Node[0]);
        }

        List<Node> parts() {
            return List.of(parts);
        }

        @Override
        int test(EventView event, Evaluation evaluation) {
            int result = TRUE;
            for (Node part : parts) {
                int one = part.test(event, evaluation);
                if (one == FALSE) {
                    return FALSE;
                }
                result |= one == UNKNOWN ? UNKNOWN : 0;
            }
            return result == TRUE ? TRUE : UNKNOWN;
        }

        @Override
        boolean explain(EventView event, Evaluation evaluation, Explanation explanation) {
            for (Node part : parts) {
                if (part.explain(event, evaluation, explanation)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String toString() {
            return joined(parts, " and ");
        }
    }

    /** Holds when one holds. */
    static final class Any extends Logic {
        private final Node[] parts;

        Any(List<Node> parts) {
            this.parts = parts.toArray(new Node[0]);
        }

        @Override
        int test(EventView event, Evaluation evaluation) {
            int result = FALSE;
            for (Node part : parts) {
                int one = part.test(event, evaluation);
                if (one == TRUE) {
                    return TRUE;
                }
                result |= one;
            }
            return result;
        }

        @Override
        boolean explain(EventView event, Evaluation evaluation, Explanation explanation) {
            for (Node part : parts) {
                if (part.test(event, evaluation) == TRUE) {
                    return part.explain(event, evaluation, explanation);
                }
            }
            return false;
        }

        @Override
        public String toString() {
            return joined(parts, " or ");
        }
    }

    /** Holds when the other does not. */
    static final class Not extends Logic {
        private final Node part;

        Not(Node part) {
            this.part = part;
        }

        @Override
        int test(EventView event, Evaluation evaluation) {
            int one = part.test(event, evaluation);
            return one == UNKNOWN ? UNKNOWN : 1 - one;
        }

        @Override
        boolean explain(EventView event, Evaluation evaluation, Explanation explanation) {
            return part.explain(event, evaluation, explanation);
        }

        @Override
        public String toString() {
            return "(not " + part + ')';
        }
    }

    private static String joined(Node[] parts, String word) {
        return List.of(parts).stream().map(Node::toString).collect(Collectors.joining(word, "(", ")"));
    }
}
