/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.scan;

import java.io.IOException;

/** A stretch of an input that one worker reads from start to end. */
interface Block {
    /** The input that it is a part of. */
    OpenInput input();

    /** Reads its lines, chunk by chunk. */
    <S> void read(ChunkBuffer buffer, ChunkReader<S> reader, S state) throws IOException;
}
