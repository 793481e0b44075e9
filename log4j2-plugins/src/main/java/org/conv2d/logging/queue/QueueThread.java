/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.queue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which queue a thread empties, by the names that Log4j gives to such threads. Stateless. */
final class QueueThread {

    static final String UNKNOWN = "(unknown)";

    private static final Pattern APPENDER = Pattern.compile("AsyncAppenderEventDispatcher-\\d+-(.*)", Pattern.DOTALL);

    private QueueThread() {}

    /** The queue of the thread with an identifier. Looks at all threads: to be kept. */
    static String queueOf(long id) {
        ThreadGroup all = Thread.currentThread().getThreadGroup();
        while (all.getParent() != null) {
            all = all.getParent();
        }
        Thread[] threads = new Thread[2 * all.activeCount() + 16];
        int count = all.enumerate(threads);
        for (int i = 0; i < count; i++) {
            if (threads[i].getId() == id) {
                return queueOf(threads[i].getName());
            }
        }
        return UNKNOWN;
    }

    static String queueOf(String thread) {
        Matcher appender = APPENDER.matcher(thread);
        if (appender.find()) {
            return appender.group(1);
        }
        if (thread.contains("-AsyncLoggerConfig-")) {
            return QueueFill.SOME_LOGGERS;
        }
        return thread.contains("-AsyncLogger[") ? QueueFill.ALL_LOGGERS : UNKNOWN;
    }
}
