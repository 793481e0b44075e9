/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.scan;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Takes blocks from the feed and works on them until there are none, or until a worker fails. */
final class Worker<S> implements Runnable {
    private final BlockFeed<S> feed;
    private final BlockWork<S> work;
    private final InOrder<S> order;
    private final AtomicReference<Throwable> failure;
    private final ChunkBuffer buffer = new ChunkBuffer();

    /** Made when there is a block to read: what is known need not be. */
    private ChunkReader<S> reader;

    Worker(BlockFeed<S> feed, BlockWork<S> work, InOrder<S> order) {
        this(feed, work, order, new AtomicReference<>());
    }

    private Worker(BlockFeed<S> feed, BlockWork<S> work, InOrder<S> order, AtomicReference<Throwable> failure) {
        this.feed = feed;
        this.work = work;
        this.order = order;
        this.failure = failure;
    }

    /** Another worker on the same blocks. */
    Worker<S> another() {
        return new Worker<>(feed, work, order, failure);
    }

    @Override
    public void run() {
        boolean more = true;
        while (more) {
            more = step();
        }
    }

    /** Works on one block and tells whether there was one. */
    boolean step() {
        try {
            BlockFeed.Task<S> task = feed.next(buffer);
            if (task == null) {
                return false;
            }
            order.deliver(task.number(), task.known() != null ? task.known() : read(task));
            return true;
        } catch (Throwable thrown) { // whatever goes wrong has to reach the thread that waits for the answer
            failure.compareAndSet(null, thrown);
            feed.stop();
            order.end();
            return false;
        }
    }

    /** Waits until all have ended, and throws what any of them has met with. */
    void awaitOthers(List<Thread> others) throws IOException {
        boolean interrupted = false;
        for (Thread other : others) {
            while (other.isAlive()) {
                try {
                    other.join();
                } catch (InterruptedException hurry) {
                    interrupted = true;
                    feed.stop();
                    order.end();
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        rethrow(failure.get());
    }

    private S read(BlockFeed.Task<S> task) throws IOException {
        S state = work.newState();
        reader = reader == null ? work.newReader() : reader;
        try {
            task.block().read(buffer, reader, state);
        } catch (IOException unreadable) {
            task.block().input().fail("", unreadable);
            if (task.index() != null) {
                task.index().spoil();
            }
            return state;
        }
        if (task.index() != null && task.block() instanceof FileBlock block) {
            task.index().keep(block, block.extent(), state);
        }
        return state;
    }

    private static void rethrow(Throwable thrown) throws IOException {
        if (thrown instanceof IOException exception) {
            throw exception;
        }
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
    }
}
