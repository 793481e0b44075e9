/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.scan;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.conv2d.logs.index.FileIndex;
import org.conv2d.logs.index.IndexFolder;
import org.conv2d.logs.input.LogSource;

/**
 * Cuts inputs into blocks and hands them to workers, in the order of the inputs. Thread-safe: a stream is read while the
 * lock is held, so that one worker decompresses the next block while another looks at the last.
 */
final class BlockFeed<S> implements Closeable {
    /** What one worker takes of a file at a time. */
    static final long BLOCK_BYTES = 4 << 20;

    private final List<LogSource> sources;
    private final ScanProgress progress;
    private final List<OpenInput> inputs = new ArrayList<>();
    private final List<String> empty = new ArrayList<>();
    private final List<Closeable> open = new ArrayList<>();
    private long handedOut;
    private boolean stopped;

    private OpenInput input;
    private FileChannel channel;
    private long size;
    private long position;
    private StreamInput stream;

    private final StateForm<S> form;
    private final IndexFolder folder;
    private final List<IndexedFile<S>> indexedFiles = new ArrayList<>();
    private IndexedFile<S> indexed;

    /**
     * A block and its place in the order of all blocks, from 0.
     *
     * @param known its state, if it need not be read, or null
     * @param index where the state belongs, or null
     */
    record Task<S>(long number, Block block, S known, IndexedFile<S> index) {}

    BlockFeed(List<LogSource> sources, StateForm<S> form, ScanSettings settings) {
        this.sources = sources;
        this.form = form;
        this.folder = form == null ? null : settings.index();
        this.progress = settings.progress();
    }

    /** The next block, or null if there is none; the block of a stream is in the buffer already. */
    synchronized Task<S> next(ChunkBuffer buffer) {
        while (!stopped) {
            IndexedFile.Known<S> known = indexed == null || position >= size ? null : indexed.from(position);
            if (known != null) {
                input.countBytes(known.to() - position);
                position = known.to();
                return new Task<>(handedOut++, null, known.state(), indexed);
            }
            Block block = nextOfInput(buffer);
            if (block != null) {
                return new Task<>(handedOut++, block, null, indexed);
            }
            if (inputs.size() == sources.size()) {
                return null;
            }
            openNext();
        }
        return null;
    }

    /** Whether all that there is has been handed out. */
    synchronized boolean isExhausted() {
        return inputs.size() == sources.size() && stream == null && (channel == null || position >= size);
    }

    /** Hands out nothing more. */
    synchronized void stop() {
        stopped = true;
    }

    synchronized ScanOutcome outcome() {
        List<String> problems = new ArrayList<>();
        for (OpenInput read : inputs) {
            if (read.problem() != null) {
                problems.add(read.problem());
            }
        }
        return new ScanOutcome(problems, empty);
    }

    @Override
    public synchronized void close() throws IOException {
        for (Closeable opened : open) {
            opened.close();
        }
    }

    private Block nextOfInput(ChunkBuffer buffer) {
        if (channel != null && position < size && input.problem() == null) {
            long from = position;
            position = Math.min(size, from + BLOCK_BYTES);
            return new FileBlock(input, channel, size, from, position, indexed == null ? null : new BlockExtent());
        }
        return stream != null && nextOfStream(buffer) ? new StreamBlock(input) : null;
    }

    private boolean nextOfStream(ChunkBuffer buffer) {
        boolean found;
        try {
            found = stream.next(buffer);
        } catch (IOException noted) {
            found = false;
        }
        if (!found) {
            if (stream.isEmpty()) {
                empty.add(input.name());
            }
            stream = null;
        }
        return found;
    }

    private void openNext() {
        int file = inputs.size();
        LogSource source = sources.get(file);
        input = new OpenInput(source.name(), file, progress);
        inputs.add(input);
        progress.begin(source.name());
        channel = null;
        stream = null;
        indexed = null;
        position = 0;
        try {
            channel = source.openAnywhere();
            if (channel != null) {
                open.add(channel);
                size = channel.size();
                if (size == 0) {
                    empty.add(source.name());
                }
                if (folder != null && source.path() != null && size >= IndexedFile.SMALLEST) {
                    openIndex(source.path(), file);
                }
            } else {
                InputStream in = source.open();
                open.add(in);
                stream = new StreamInput(input, in);
            }
        } catch (IOException failure) {
            input.fail("", failure);
        }
    }

    private void openIndex(Path path, int file) throws IOException {
        FileIndex index = folder.open(path, form.name());
        index.check(channel, size);
        indexed = new IndexedFile<>(index, form, file);
        indexedFiles.add(indexed);
    }

    /** Saves what has been learnt of files. */
    synchronized void saveIndexes() throws IOException {
        for (IndexedFile<S> file : indexedFiles) {
            file.save();
        }
    }
}
