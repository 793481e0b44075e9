/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import java.io.DataOutput;
import java.io.IOException;
import org.conv2d.logs.tally.StateInput;

/** How readings of one kind are kept in an index. Stateless. */
interface ReadingForm<R extends Reading<R>> {
    /** Writes a reading, for {@link #read}. */
    void write(R reading, DataOutput out) throws IOException;

    R read(StateInput in) throws IOException;
}
