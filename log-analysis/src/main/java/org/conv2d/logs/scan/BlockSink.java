/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.scan;

import java.io.IOException;

/**
 * Takes what became of the blocks, in the order of the inputs, from one thread at a time.
 *
 * <p>What it throws ends the scan and comes out of it.
 */
@FunctionalInterface
public interface BlockSink<S> {
    void accept(S state) throws IOException;
}
