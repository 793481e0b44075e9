/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.regex;

import java.util.List;

/** What a pattern consists of. Immutable. */
sealed interface Syntax {

    /** One code point of a set. */
    record One(CodePoints set) implements Syntax {}

    /** One after the other; none is the empty text. */
    record Sequence(List<Syntax> parts) implements Syntax {}

    /** One of several. */
    record Either(List<Syntax> branches) implements Syntax {}

    /** Repeated; {@code most} is {@link #UNBOUNDED} for as often as you like. */
    record Repeat(Syntax body, int least, int most) implements Syntax {
        static final int UNBOUNDED = Integer.MAX_VALUE;
    }

    /** A place, not a char. */
    record Place(Assertion assertion) implements Syntax {}

    /** What holds between two chars. */
    enum Assertion {
        START,
        END,
        WORD_BOUNDARY,
        NO_WORD_BOUNDARY;

        boolean holds(boolean atStart, boolean atEnd, boolean wordBefore, boolean wordAfter) {
            return switch (this) {
                case START -> atStart;
                case END -> atEnd;
                case WORD_BOUNDARY -> wordBefore != wordAfter;
                case NO_WORD_BOUNDARY -> wordBefore == wordAfter;
            };
        }
    }
}
