/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.select;

import java.io.DataOutput;
import java.io.IOException;
import org.conv2d.logs.scan.LogState;
import org.conv2d.logs.scan.StateForm;
import org.conv2d.logs.tally.StateInput;

/** The form of a state behind a condition on time or none: blocks that lie on one side of it are taken from an index. */
final class SelectedForm<S extends LogState<S>> implements StateForm<Selected<S>> {
    private final StateForm<S> form;
    private final Condition condition;

    SelectedForm(StateForm<S> form, Condition condition) {
        this.form = form;
        this.condition = condition;
    }

    /** Whether blocks can be told to meet a condition as a whole. */
    static boolean isPossible(Condition condition) {
        return condition == Condition.ANY || condition instanceof TimeCondition;
    }

    @Override
    public String name() {
        return form.name();
    }

    @Override
    public void merge(Selected<S> state, Selected<S> other) {
        state.merge(other);
    }

    @Override
    public void write(Selected<S> state, DataOutput out) throws IOException {
        form.write(state.state(), out);
    }

    @Override
    public Selected<S> read(StateInput in) throws IOException {
        return new Selected<>(condition, form.read(in));
    }

    @Override
    public Selected<S> filtered(Selected<S> selected) {
        return new Selected<>(condition, form.filtered(selected.state()));
    }

    @Override
    public long earliest(Selected<S> selected) {
        return form.earliest(selected.state());
    }

    @Override
    public long latest(Selected<S> selected) {
        return form.latest(selected.state());
    }

    @Override
    public boolean isOfAll() {
        return condition == Condition.ANY;
    }

    @Override
    public boolean takesAll(long earliest, long latest) {
        return !(condition instanceof TimeCondition time)
                || earliest >= time.sinceMicros() && latest < time.untilMicros() && earliest > Long.MIN_VALUE;
    }

    @Override
    public boolean takesNone(long earliest, long latest) {
        return condition instanceof TimeCondition time
                && (latest < time.sinceMicros() || earliest >= time.untilMicros());
    }
}
