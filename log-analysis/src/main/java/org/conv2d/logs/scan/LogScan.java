/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.scan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.conv2d.logs.input.LogSource;

/**
 * The engine: cuts inputs into blocks of whole lines, has several threads read them, and puts together what they find in
 * the order of the inputs. Neither the cuts nor the number of threads can show in the answer.
 *
 * <p>Files are read at several places at once; what is compressed, or comes through a pipe, is read by one thread at a time
 * while others work on what was read before. Memory is a buffer a thread and the states of a few blocks.
 */
public final class LogScan {
    private LogScan() {}

    /** Folds all events of the inputs into one state. */
    public static <S extends LogState<S>> ScanResult<S> fold(
            List<LogSource> sources, Query<S> query, ScanSettings settings) {
        S total = query.newState();
        try {
            return new ScanResult<>(total, inOrder(sources, query, new Merging<>(total), settings));
        } catch (IOException impossible) {
            throw new IllegalStateException("merging throws nothing", impossible);
        }
    }

    private record Merging<S extends LogState<S>>(S total) implements BlockSink<S> {
        @Override
        public void accept(S state) {
            total.merge(state);
        }
    }

    /**
     * Does the work on every block of the inputs and hands what became of it to {@code sink}, in order. What cannot be read
     * is told in the outcome.
     *
     * @throws IOException what the sink throws; then nothing more is read
     */
    public static <S> ScanOutcome inOrder(
            List<LogSource> sources, BlockWork<S> work, BlockSink<S> sink, ScanSettings settings) throws IOException {
        try (BlockFeed<S> feed = new BlockFeed<>(sources, work.form(), settings)) {
            Worker<S> first = new Worker<>(feed, work, new InOrder<>(sink));
            first.step();
            List<Thread> others = new ArrayList<>();
            while (others.size() < settings.workers() - 1 && !feed.isExhausted()) {
                Thread other = new Thread(first.another(), "conv2d-logs-" + (others.size() + 1));
                other.setDaemon(true);
                other.start();
                others.add(other);
            }
            first.run();
            first.awaitOthers(others);
            feed.saveIndexes();
            return feed.outcome();
        }
    }
}
