/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.select;

import java.util.function.Supplier;
import org.conv2d.logs.input.Line;
import org.conv2d.logs.record.LogRecord;
import org.conv2d.logs.record.Rejection;
import org.conv2d.logs.scan.LogState;
import org.conv2d.logs.scan.Query;

/** Shows a state the events that a condition holds for, and the rest as filtered. */
public final class Selected<S extends LogState<S>> implements LogState<Selected<S>> {
    private final Condition condition;
    private final S state;

    Selected(Condition condition, S state) {
        this.condition = condition;
        this.state = state;
    }

    /** A query for the events that a condition holds for. */
    public static <S extends LogState<S>> Query<Selected<S>> of(Query<S> query, Condition condition) {
        return new Query<>(
                query.fields().and(condition.fields()),
                new NewStates<>(query, condition),
                query.form() == null || !SelectedForm.isPossible(condition)
                        ? null
                        : new SelectedForm<>(query.form(), condition));
    }

    private record NewStates<S extends LogState<S>>(Query<S> query, Condition condition)
            implements Supplier<Selected<S>> {
        @Override
        public Selected<S> get() {
            return new Selected<>(condition, query.newState());
        }
    }

    /** What has been shown the events. */
    public S state() {
        return state;
    }

    @Override
    public void accept(LogRecord record) {
        if (condition.holds(record)) {
            state.accept(record);
        } else {
            state.filter(record.line());
        }
    }

    @Override
    public void filter(Line line) {
        state.filter(line);
    }

    @Override
    public void reject(Line line, Rejection reason) {
        state.reject(line, reason);
    }

    @Override
    public void blank(Line line) {
        state.blank(line);
    }

    @Override
    public void merge(Selected<S> other) {
        state.merge(other.state);
    }
}
