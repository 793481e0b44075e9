/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.summary;

import java.io.DataOutput;
import java.io.IOException;
import org.conv2d.logs.scan.StateForm;
import org.conv2d.logs.tally.StateInput;

/** How the summaries of blocks are kept in an index. */
final class SummaryForm implements StateForm<SummaryState> {
    @Override
    public String name() {
        return "summary-3";
    }

    @Override
    public void merge(SummaryState state, SummaryState other) {
        state.merge(other);
    }

    @Override
    public void write(SummaryState state, DataOutput out) throws IOException {
        state.write(out);
    }

    @Override
    public SummaryState read(StateInput in) throws IOException {
        return SummaryState.read(in);
    }

    @Override
    public SummaryState filtered(SummaryState state) {
        return state.filtered();
    }

    @Override
    public long earliest(SummaryState state) {
        return state.isTimed() ? state.earliest() : Long.MIN_VALUE;
    }

    @Override
    public long latest(SummaryState state) {
        return state.isTimed() ? state.latest() : Long.MAX_VALUE;
    }
}
