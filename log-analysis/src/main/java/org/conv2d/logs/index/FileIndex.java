/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;

/**
 * What is known of one file while it is read, and what is being learnt. Thread-safe.
 *
 * <p>Known blocks are used without reading them when the system tells that nothing about the file has changed ({@link
 * FileIdentity}). When something has, or the system keeps no such time, the blocks are read again, though not taken apart: those
 * at the start whose checksums still hold are as they were, as happens when a log has only grown.
 */
public final class FileIndex {
    private static final int CHECKED_AT_ONCE = 1 << 20;

    /** Beyond this the states of a file are no shorter way to an answer, and memory is for the answer. */
    private static final long MAX_STATE_BYTES = 16 << 20;

    private final IndexFolder folder;
    private final Path place;
    private final String form;
    private final FileIdentity identity;
    private final BlockIndex known;
    private final long takenNanos;
    private final Map<Long, IndexedBlock> blocks = new TreeMap<>();
    private final Map<Long, List<IndexedBlock>> spans = new TreeMap<>();
    private long stateBytes;
    private boolean learnt;
    private boolean spoilt;

    FileIndex(IndexFolder folder, Path place, String form, FileIdentity identity, BlockIndex known) {
        this.folder = folder;
        this.place = place;
        this.form = form;
        this.identity = identity;
        this.known = known;
        this.takenNanos = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
    }

    /** Finds out which blocks are as they were, given the file and the size up to which it is read. */
    public synchronized void check(FileChannel channel, long size) throws IOException {
        if (known == null) {
            return;
        }
        boolean unchanged = known.identity().isStill(identity, known.takenNanos()) && size == identity.size();
        long valid = unchanged ? size : checkedBytes(channel, size);
        for (IndexedBlock block : known.blocks()) {
            if (block.to() <= valid) {
                blocks.put(block.from(), block);
            }
        }
        for (IndexedBlock span : known.spans()) {
            if (span.to() <= valid) {
                addSpan(span);
            }
        }
        learnt = !unchanged;
    }

    private void addSpan(IndexedBlock span) {
        List<IndexedBlock> fromThere = spans.get(span.from());
        if (fromThere == null) {
            fromThere = new ArrayList<>();
            spans.put(span.from(), fromThere);
        }
        fromThere.add(span);
    }

    /** What is known from an offset on: spans of several blocks, the longest last, and in front of them the block. */
    public synchronized List<IndexedBlock> from(long offset) {
        List<IndexedBlock> found = new ArrayList<>();
        if (blocks.containsKey(offset)) {
            found.add(blocks.get(offset));
        }
        found.addAll(spans.getOrDefault(offset, List.of()));
        return found;
    }

    /** Adds a block that has been read; when all together grow too large, nothing of them is kept. */
    public synchronized void add(IndexedBlock block) {
        stateBytes += block.state().length;
        if (stateBytes > MAX_STATE_BYTES) {
            spoil();
        }
        if (!spoilt) {
            blocks.put(block.from(), block);
            learnt = true;
        }
    }

    /** Whether there is a point in adding what is learnt. */
    public synchronized boolean isOpen() {
        return !spoilt;
    }

    /** Keeps nothing of what is learnt: the file could not be read as a whole, or its states are too large. */
    public synchronized void spoil() {
        spoilt = true;
        blocks.clear();
        spans.clear();
    }

    /** All blocks, if there is anything to save; else none. */
    public synchronized List<IndexedBlock> blocksToSave() {
        return learnt && !spoilt ? List.copyOf(blocks.values()) : List.of();
    }

    /** Saves all blocks, and spans of them. */
    public synchronized void save(List<IndexedBlock> newSpans) {
        folder.save(place, new BlockIndex(form, identity, takenNanos, List.copyOf(blocks.values()), newSpans));
    }

    /** How many bytes at the start are as they were, up to the end of a block. */
    private long checkedBytes(FileChannel channel, long size) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(CHECKED_AT_ONCE);
        long valid = 0;
        long reached = 0;
        for (IndexedBlock block : known.blocks()) {
            boolean adjoins = block.from() == valid && block.start() == reached;
            boolean mayGoOn = block.end() == known.identity().size(); // its last line, or what follows it
            if (!adjoins || mayGoOn || block.end() > size || checksum(block, channel, buffer) != block.checksum()) {
                break;
            }
            valid = block.to();
            reached = block.end();
        }
        return valid;
    }

    private static int checksum(IndexedBlock block, FileChannel channel, ByteBuffer buffer) throws IOException {
        CRC32C checksum = new CRC32C();
        long at = block.start();
        while (at < block.end()) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), block.end() - at));
            int count = channel.read(buffer, at);
            if (count < 0) {
                return ~block.checksum();
            }
            checksum.update(buffer.flip());
            at += count;
        }
        return (int) checksum.getValue();
    }
}
