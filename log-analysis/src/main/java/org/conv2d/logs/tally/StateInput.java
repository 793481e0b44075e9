/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.tally;

import java.io.DataInputStream;
import java.io.InputStream;

/** What states of one input are read back from; places in them are moved to the input's index of today. */
public final class StateInput extends DataInputStream {
    private final int file;

    /** @param file index of the input among those that are read together */
    public StateInput(InputStream in, int file) {
        super(in);
        this.file = file;
    }

    public int file() {
        return file;
    }
}
