/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.select;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.conv2d.logging.expression.Evaluation;
import org.conv2d.logging.expression.Expression;
import org.conv2d.logging.expression.Outcome;
import org.conv2d.logs.record.FieldSelection;
import org.conv2d.logs.record.LogRecord;

/**
 * Events for which an expression holds, in the language of quality rules. Where a field is missing or of another type it does
 * not hold; which fields were, is remembered. Thread-safe.
 */
public final class ExpressionCondition implements Condition {
    private static final int MOST_REMEMBERED = 100;

    private final Expression expression;
    private final Set<String> missing = ConcurrentHashMap.newKeySet();
    private final Set<String> mistyped = ConcurrentHashMap.newKeySet();
    private final ThreadLocal<Judge> judges = ThreadLocal.withInitial(this::newJudge);

    private record Judge(ObjectView view, Evaluation evaluation) {}

    public ExpressionCondition(Expression expression) {
        this.expression = expression;
    }

    private Judge newJudge() {
        return new Judge(new ObjectView(expression.fields()), new Evaluation());
    }

    @Override
    public boolean holds(LogRecord record) {
        Judge judge = judges.get();
        judge.view.show(record);
        judge.evaluation.begin(judge.view);
        Outcome outcome = expression.evaluate(judge.view, judge.evaluation);
        if (outcome == Outcome.UNKNOWN) {
            remember(judge.evaluation.missing(), missing);
            remember(judge.evaluation.mistyped(), mistyped);
        }
        return outcome == Outcome.HOLDS;
    }

    private static void remember(String field, Set<String> fields) {
        if (field != null && fields.size() < MOST_REMEMBERED) {
            fields.add(field);
        }
    }

    @Override
    public FieldSelection fields() {
        return ObjectView.fields(expression.fields());
    }

    /** Fields that were asked for and that some event had not. */
    public Set<String> missing() {
        return Set.copyOf(missing);
    }

    /** Fields that were asked for and that were of another type in some event. */
    public Set<String> mistyped() {
        return Set.copyOf(mistyped);
    }
}
