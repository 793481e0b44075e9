/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.endtoend;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What a thread has used. Immutable.
 *
 * @param cpuNanos processor time
 * @param allocatedBytes bytes on the heap
 */
record ThreadUse(long cpuNanos, long allocatedBytes) {

    static final ThreadUse NONE = new ThreadUse(0, 0);

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Since the thread was started. */
    static ThreadUse of(long threadId) {
        return new ThreadUse(THREADS.getThreadCpuTime(threadId), THREADS.getThreadAllocatedBytes(threadId));
    }

    static ThreadUse ofThisThread() {
        return of(Thread.currentThread().getId());
    }

    /** What was used since an earlier look at the same thread. */
    ThreadUse since(ThreadUse earlier) {
        return new ThreadUse(cpuNanos - earlier.cpuNanos, allocatedBytes - earlier.allocatedBytes);
    }

    ThreadUse plus(ThreadUse other) {
        return new ThreadUse(cpuNanos + other.cpuNanos, allocatedBytes + other.allocatedBytes);
    }
}
