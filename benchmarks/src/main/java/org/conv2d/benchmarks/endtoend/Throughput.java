/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.endtoend;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What a pipeline does when callers have nothing else to do. Measured once, from the moment all producers have warmed
 * up to the moment the last event is in the file.
 *
 * @param eventsPerSecond events that reached the file
 * @param callers what all callers' threads used together
 * @param consumer what the background thread used until the last caller was done
 */
record Throughput(double eventsPerSecond, ThreadUse callers, ThreadUse consumer) {

    /** Logs {@code warmUps} and then {@code events} events, and closes the pipeline. */
    static Throughput measure(Pipeline kind, OpenPipeline pipeline, int producers, int warmUps, int events)
            throws InterruptedException {
        Start start = new Start(kind);
        CyclicBarrier warm = new CyclicBarrier(producers, start);
        AtomicReference<ThreadUse> callers = new AtomicReference<>(ThreadUse.NONE);
        Thread[] threads = new Thread[producers];
        for (int i = 0; i < producers; i++) {
            threads[i] = new Thread(
                    () -> {
                        log(pipeline, warmUps / producers);
                        await(warm);
                        ThreadUse before = ThreadUse.ofThisThread();
                        log(pipeline, events / producers);
                        ThreadUse used = ThreadUse.ofThisThread().since(before);
                        callers.accumulateAndGet(used, ThreadUse::plus);
                    },
                    "trainer-" + i);
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        ThreadUse consumer = ThreadUse.of(start.consumerThread).since(start.consumer);
        pipeline.close();
        double seconds = (System.nanoTime() - start.nanos) / 1e9;
        return new Throughput(events / seconds, callers.get(), consumer);
    }

    /** How things stood when the producers had warmed up. Written once, before the barrier opens. */
    private static final class Start implements Runnable {

        private final Pipeline kind;
        private long consumerThread;
        private ThreadUse consumer;
        private long nanos;

        private Start(Pipeline kind) {
            this.kind = kind;
        }

        @Override
        public void run() {
            consumerThread = kind.consumerThread();
            consumer = ThreadUse.of(consumerThread);
            nanos = System.nanoTime();
        }
    }

    private static void log(OpenPipeline pipeline, int events) {
        for (int i = 0; i < events; i++) {
            pipeline.log(i);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException("a producer was stopped", e);
        }
    }
}
