/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.tally;

import java.io.DataOutput;
import java.io.IOException;

/** Writes a part of a state. */
@FunctionalInterface
public interface PartWriter<P> {
    void write(P part, DataOutput out) throws IOException;
}
