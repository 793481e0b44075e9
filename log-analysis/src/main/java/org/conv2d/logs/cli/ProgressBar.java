/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.conv2d.logs.scan.ScanProgress;

/**
 * Shows on a terminal how far a scan has come, from its first second on, in one line that is gone in the end. A thread of its
 * own draws it; {@link #close} returns when nothing more is drawn.
 */
final class ProgressBar implements AutoCloseable {
    private static final long FIRST_MILLIS = 1000;
    private static final long EVERY_MILLIS = 250;
    private static final String CLEAR = "\r\u001b[K";

    private final PrintStream err;
    private final ScanProgress progress;
    private final long total;
    private final long begun = System.nanoTime();
    private final ScheduledExecutorService drawer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "conv2d-logs-progress");
        thread.setDaemon(true);
        return thread;
    });
    private final ScheduledFuture<?> drawing;
    private boolean drawn;
    private boolean closed;

    /** @param total bytes that there are to read, or -1 if it is not known */
    ProgressBar(PrintStream err, ScanProgress progress, long total) {
        this.err = err;
        this.progress = progress;
        this.total = total;
        drawing = drawer.scheduleAtFixedRate(this::draw, FIRST_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private synchronized void draw() {
        if (!closed) {
            double seconds = (System.nanoTime() - begun) / 1e9;
            err.print(CLEAR + ProgressLine.of(progress.input(), progress.bytes(), total, seconds));
            err.flush();
            drawn = true;
        }
    }

    @Override
    public synchronized void close() {
        if (!closed && drawn) {
            err.print(CLEAR);
            err.flush();
        }
        closed = true;
        drawing.cancel(false);
        drawer.shutdown();
    }
}
