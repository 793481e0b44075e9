/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.scan;

/** The part of a stream that its worker's buffer shows already. */
record StreamBlock(OpenInput input) implements Block {
    @Override
    public <S> void read(ChunkBuffer buffer, ChunkReader<S> reader, S state) {
        reader.read(buffer.chunk(), state);
    }
}
