/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.tally;

import java.io.IOException;

/** Reads a part of a state back. */
@FunctionalInterface
public interface PartReader<P> {
    P read(StateInput in) throws IOException;
}
