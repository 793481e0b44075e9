/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.tally;

import java.io.DataOutput;
import java.io.IOException;

/** How parts are kept in an index as well. */
public interface StoredForm<P> extends PartForm<P> {
    /** Writes a part, for {@link #read}. */
    void write(P part, DataOutput out) throws IOException;

    /** Reads a part back. */
    P read(StateInput in) throws IOException;
}
