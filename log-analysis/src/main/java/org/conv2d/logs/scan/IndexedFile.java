/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.scan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.conv2d.logs.index.FileIndex;
import org.conv2d.logs.index.IndexedBlock;
import org.conv2d.logs.tally.StateInput;

/**
 * A file whose blocks need not all be read, since states of them are in an index, or shall be. Thread-safe.
 */
final class IndexedFile<S> {
    /** Smaller files are read as fast as an index. */
    static final long SMALLEST = 4 * BlockFeed.BLOCK_BYTES;

    private static final int BLOCKS_IN_A_SPAN = 16;

    private final FileIndex index;
    private final StateForm<S> form;
    private final int file;

    /** A state that is known, and the offset up to which it is. */
    record Known<S>(S state, long to) {}

    IndexedFile(FileIndex index, StateForm<S> form, int file) {
        this.index = index;
        this.form = form;
        this.file = file;
    }

    /** The state of as many blocks from an offset on as are known to be all asked for, or all not; null if none is. */
    Known<S> from(long offset) {
        List<IndexedBlock> found = index.from(offset);
        for (int i = found.size() - 1; i >= 0; i--) {
            IndexedBlock block = found.get(i);
            boolean all = form.takesAll(block.earliest(), block.latest());
            if (all || form.takesNone(block.earliest(), block.latest())) {
                S state = read(block);
                if (state != null) {
                    return new Known<>(all ? state : form.filtered(state), block.to());
                }
            }
        }
        return null;
    }

    /** Keeps the state of a block that has been read. */
    void keep(FileBlock block, BlockExtent extent, S state) throws IOException {
        if (!extent.isKnown()) {
            index.spoil();
        } else if (form.isOfAll() && index.isOpen()) {
            index.add(indexed(block.from(), block.to(), extent.start(), extent.end(), extent.checksum(), state));
        }
    }

    void spoil() {
        index.spoil();
    }

    /** Saves what has been learnt. */
    void save() throws IOException {
        List<IndexedBlock> blocks = index.blocksToSave();
        if (blocks.isEmpty() || !form.isOfAll()) {
            return;
        }
        List<IndexedBlock> spans = spans(blocks, BLOCKS_IN_A_SPAN);
        List<IndexedBlock> whole = spans(spans, spans.size());
        List<IndexedBlock> all = new ArrayList<>(spans);
        all.addAll(whole);
        index.save(all);
    }

    private List<IndexedBlock> spans(List<IndexedBlock> blocks, int length) throws IOException {
        List<IndexedBlock> spans = new ArrayList<>();
        for (int i = 0; i + 1 < blocks.size(); i += length) {
            List<IndexedBlock> together = blocks.subList(i, Math.min(blocks.size(), i + length));
            S state = read(together.get(0));
            for (IndexedBlock block : together.subList(1, together.size())) {
                S next = read(block);
                if (state == null || next == null) {
                    return List.of();
                }
                form.merge(state, next);
            }
            IndexedBlock first = together.get(0);
            IndexedBlock last = together.get(together.size() - 1);
            spans.add(indexed(first.from(), last.to(), first.start(), last.end(), 0, state));
        }
        return spans;
    }

    private IndexedBlock indexed(long from, long to, long start, long end, int checksum, S state) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        form.write(state, new DataOutputStream(bytes));
        return new IndexedBlock(
                from, to, start, end, checksum, form.earliest(state), form.latest(state), bytes.toByteArray());
    }

    private S read(IndexedBlock block) {
        try {
            return form.read(new StateInput(new ByteArrayInputStream(block.state()), file));
        } catch (IOException | RuntimeException unusable) {
            return null;
        }
    }
}
