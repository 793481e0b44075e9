/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.scan;

import org.conv2d.logs.input.Line;
import org.conv2d.logs.record.LogRecord;
import org.conv2d.logs.record.Rejection;
import org.conv2d.logs.tally.Mergeable;

/**
 * What a command keeps of the lines of a stretch of input. It is shown every line of the stretch in order, by one of the
 * four methods; the states of all stretches are then merged in whatever order.
 */
public interface LogState<S extends LogState<S>> extends Mergeable<S> {
    /** Takes in an event; record and line are valid during the call only. */
    void accept(LogRecord record);

    /** Takes note of an event that its user did not ask for. */
    void filter(Line line);

    /** Takes note of a line that is no event. */
    void reject(Line line, Rejection reason);

    /** Takes note of an empty line. */
    void blank(Line line);
}
