/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import java.util.List;
import org.conv2d.logging.event.EventView;
import org.conv2d.logging.event.Severity;
import org.conv2d.logging.expression.Evaluation;
import org.conv2d.logging.expression.Expression;
import org.conv2d.logging.expression.Outcome;

/** The conditions of a rule, and the severities they raise to. Immutable. */
final class Grades {

    /** What {@link #find} returns where all are known to fail. */
    static final int NONE = -1;

    /** What it returns where none is known to hold, and not all are known to fail. */
    static final int UNDECIDED = -2;

    private final Expression precondition;
    private final Expression[] conditions;
    private final Severity[] severities;

    /** The one condition of a rule that has no other; else null. */
    private final Expression only;

    /** @param precondition what has to hold as well, or null */
    Grades(Expression precondition, List<Grade> grades) {
        this.precondition = precondition;
        this.conditions = grades.stream().map(Grade::condition).toArray(Expression[]::new);
        this.severities = grades.stream().map(Grade::severity).toArray(Severity[]::new);
        this.only = precondition == null && conditions.length == 1 ? conditions[0] : null;
    }

    /** The most severe that holds: its index, {@link #NONE} or {@link #UNDECIDED}. */
    int find(EventView event, Evaluation evaluation) {
        if (only == null) {
            return findAmong(event, evaluation);
        }
        Outcome one = only.evaluate(event, evaluation);
        return one == Outcome.HOLDS ? 0 : one == Outcome.FAILS ? NONE : UNDECIDED;
    }

    private int findAmong(EventView event, Evaluation evaluation) {
        Outcome before = precondition == null ? Outcome.HOLDS : precondition.evaluate(event, evaluation);
        boolean unknown = before == Outcome.UNKNOWN;
        for (int i = 0; i < conditions.length && before == Outcome.HOLDS; i++) {
            Outcome one = conditions[i].evaluate(event, evaluation);
            if (one == Outcome.HOLDS) {
                return i;
            }
            unknown |= one == Outcome.UNKNOWN;
        }
        return unknown ? UNDECIDED : NONE;
    }

    Expression condition(int index) {
        return conditions[index];
    }

    Severity severity(int index) {
        return severities[index];
    }
}
