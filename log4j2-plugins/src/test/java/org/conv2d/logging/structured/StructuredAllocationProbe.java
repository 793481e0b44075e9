/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.structured;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.IntConsumer;
import org.apache.logging.log4j.LogManager;
import org.conv2d.logging.message.AllocationProbe;

/**
 * Logs through a structured logger, window after window, and prints for each of the four ways how many bytes the last
 * window allocated on the thread that logs and on the one that writes: zero once the JVM has done compiling.
 */
public final class StructuredAllocationProbe {

    private static final int WINDOW_EVENTS = 100_000;
    private static final int MAX_WINDOWS = 30;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final StructuredLogger LOG = StructuredLogger.named("app.Main");
    private static final StructuredLogger BOUND = LOG.bind("run_id", "57ac7bf2").bind("device", "cpu");

    private StructuredAllocationProbe() {}

    public static void main(String[] arguments) {
        three(0);
        AllocationProbe.await(1);
        measure("disabled", false, StructuredAllocationProbe::disabled);
        measure("three", true, StructuredAllocationProbe::three);
        measure("eight", true, StructuredAllocationProbe::eight);
        LogScope scope = LogScope.open().with("fold", 3).with("dataset", "quadruped");
        measure("bound", true, StructuredAllocationProbe::bound);
        System.out.println(scope);
        LogManager.shutdown();
    }

    private static void measure(String what, boolean logged, IntConsumer call) {
        long bytes = Long.MAX_VALUE;
        for (int window = 0; window < MAX_WINDOWS && bytes > 0; window++) {
            int before = AllocationProbe.events();
            long allocated = allocated();
            for (int i = 0; i < WINDOW_EVENTS; i++) {
                call.accept(i);
            }
            AllocationProbe.await(logged ? before + WINDOW_EVENTS : before);
            bytes = allocated() - allocated;
        }
        System.out.println(what + " " + bytes);
    }

    private static long allocated() {
        long own = Thread.currentThread().getId();
        long writer = AllocationProbe.writer();
        return THREADS.getThreadAllocatedBytes(own) + (writer == own ? 0 : THREADS.getThreadAllocatedBytes(writer));
    }

    private static void disabled(int n) {
        LOG.debug("Batch done")
                .event("fsq_encoding")
                .with("batch_size", n)
                .with("perplexity", 125.6 + n)
                .with("loss", StructuredAllocationProbe::expensive)
                .with("stage", "quantise")
                .log();
    }

    private static double expensive() {
        throw new IllegalStateException("nobody asked");
    }

    private static void three(int n) {
        LOG.info("Batch done")
                .event("fsq_encoding")
                .with("batch_size", n)
                .with("perplexity", 125.6 + n % 100)
                .with("stage", "quantise")
                .log();
    }

    private static void bound(int n) {
        BOUND.info("Batch done")
                .event("fsq_encoding")
                .with("batch_size", n)
                .with("perplexity", 125.6 + n % 100)
                .with("stage", "quantise")
                .log();
    }

    private static void eight(int n) {
        LOG.info("Batch done")
                .event("fsq_encoding")
                .with("batch", n)
                .with("batch_size", 32L)
                .with("perplexity", 125.6 + n % 100)
                .with("loss", 1.0 / (n + 1))
                .with("rate", 0.001f)
                .with("converged", (n & 1) == 0)
                .with("stage", "quantise")
                .with("code_usage", 0.98)
                .log();
    }
}
