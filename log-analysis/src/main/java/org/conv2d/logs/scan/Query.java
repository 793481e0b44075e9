/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.scan;

import java.util.function.Supplier;
import org.conv2d.logs.record.FieldSelection;

/**
 * What a command asks of a log, event by event.
 *
 * @param fields what its states look at, beyond what every event has
 * @param states makes a state that has been shown nothing; called by several threads
 * @param form how its states are kept in an index, or null if they are not
 */
public record Query<S extends LogState<S>>(FieldSelection fields, Supplier<S> states, StateForm<S> form)
        implements BlockWork<S> {
    public Query(FieldSelection fields, Supplier<S> states) {
        this(fields, states, null);
    }

    @Override
    public S newState() {
        return states.get();
    }

    @Override
    public ChunkReader<S> newReader() {
        return new EventReader<>(fields);
    }
}
