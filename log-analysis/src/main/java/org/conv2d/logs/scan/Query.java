/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.scan;

import java.util.function.Supplier;
import org.conv2d.logs.record.FieldSelection;

/**
 * What a command asks of a log, event by event.
 *
 * @param fields what its states look at, beyond what every event has
 * @param states makes a state that has been shown nothing; called by several threads
 */
public record Query<S extends LogState<S>>(FieldSelection fields, Supplier<S> states) implements BlockWork<S> {
    @Override
    public S newState() {
        return states.get();
    }

    @Override
    public ChunkReader<S> newReader() {
        return new EventReader<>(fields);
    }
}
