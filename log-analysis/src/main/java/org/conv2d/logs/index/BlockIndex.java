/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.index;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * All that is known of a file: its blocks in order, and spans of several blocks taken together, the longest last.
 *
 * @param form names what the states are
 * @param takenNanos when the identity was taken, in nanoseconds since 1970
 */
record BlockIndex(
        String form, FileIdentity identity, long takenNanos, List<IndexedBlock> blocks, List<IndexedBlock> spans) {
    private static final String HEADER = "conv2d-logs index 2";

    BlockIndex {
        blocks = List.copyOf(blocks);
        spans = List.copyOf(spans);
    }

    void write(DataOutputStream out) throws IOException {
        writeText(HEADER, out);
        writeText(form, out);
        writeText(identity.key(), out);
        out.writeLong(identity.size());
        out.writeLong(identity.modifiedNanos());
        out.writeLong(identity.changedNanos());
        out.writeLong(takenNanos);
        writeBlocks(blocks, out);
        writeBlocks(spans, out);
    }

    /** Reads an index; null if it is of another version or form. What is no index makes it throw. */
    static BlockIndex read(String form, ByteBuffer in) {
        if (!readText(in).equals(HEADER) || !readText(in).equals(form)) {
            return null;
        }
        FileIdentity identity = new FileIdentity(readText(in), in.getLong(), in.getLong(), in.getLong());
        return new BlockIndex(form, identity, in.getLong(), readBlocks(in), readBlocks(in));
    }

    private static void writeText(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(ByteBuffer in) {
        return new String(readBytes(in), StandardCharsets.UTF_8);
    }

    private static byte[] readBytes(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new IllegalArgumentException("nothing in it is " + length + " bytes long");
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
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

    private static List<IndexedBlock> readBlocks(ByteBuffer in) {
        int count = in.getInt();
        if (count < 0) {
            throw new IllegalArgumentException("no index has " + count + " blocks");
        }
        List<IndexedBlock> blocks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            blocks.add(new IndexedBlock(
                    in.getLong(),
                    in.getLong(),
                    in.getLong(),
                    in.getLong(),
                    in.getInt(),
                    in.getLong(),
                    in.getLong(),
                    readBytes(in)));
        }
        return blocks;
    }
}
