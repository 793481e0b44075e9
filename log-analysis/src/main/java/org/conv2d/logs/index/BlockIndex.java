/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.index;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * All that is known of a file: its blocks in order, and spans of several blocks taken together, the longest last.
 *
 * @param takenNanos when the identity was taken, in nanoseconds since 1970
 */
record BlockIndex(FileIdentity identity, long takenNanos, List<IndexedBlock> blocks, List<IndexedBlock> spans) {
    private static final int MOST_BLOCKS = 1 << 22;

    BlockIndex {
        blocks = List.copyOf(blocks);
        spans = List.copyOf(spans);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(identity.key());
        out.writeLong(identity.size());
        out.writeLong(identity.modifiedNanos());
        out.writeLong(identity.changedNanos());
        out.writeLong(takenNanos);
        writeBlocks(blocks, out);
        writeBlocks(spans, out);
    }

    static BlockIndex read(DataInputStream in) throws IOException {
        FileIdentity identity = new FileIdentity(in.readUTF(), in.readLong(), in.readLong(), in.readLong());
        return new BlockIndex(identity, in.readLong(), readBlocks(in), readBlocks(in));
    }

    private static void writeBlocks(List<IndexedBlock> blocks, DataOutputStream out) throws IOException {
        out.writeInt(blocks.size());
        for (IndexedBlock block : blocks) {
            out.writeLong(block.from());
            out.writeLong(block.to());
            out.writeLong(block.start());
            out.writeLong(block.end());
            out.writeInt(block.checksum());
            out.writeLong(block.earliest());
            out.writeLong(block.latest());
            out.writeInt(block.state().length);
            out.write(block.state());
        }
    }

    private static List<IndexedBlock> readBlocks(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST_BLOCKS) {
            throw new IOException("no index has " + count + " blocks");
        }
        List<IndexedBlock> blocks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            blocks.add(new IndexedBlock(
                    in.readLong(),
                    in.readLong(),
                    in.readLong(),
                    in.readLong(),
                    in.readInt(),
                    in.readLong(),
                    in.readLong(),
                    in.readNBytes(in.readInt())));
        }
        return blocks;
    }
}
