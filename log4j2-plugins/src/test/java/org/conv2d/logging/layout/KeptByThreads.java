/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.layout;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.conv2d.logging.message.EventMessage;
import org.conv2d.logging.metrics.MetricsCollector;
import org.conv2d.logging.metrics.Timer;
import org.conv2d.logging.metrics.TimerSpan;
import org.conv2d.logging.structured.StructuredLogger;
import org.conv2d.logging.structured.StructuredLogging;

/**
 * Prints what thread-locals keep of classes of ours after threads have logged, a line each: what a web container looks for when an
 * application has gone.
 */
final class KeptByThreads {

    private KeptByThreads() {}

    public static void main(String[] args) throws Exception {
        Timer timer = new MetricsCollector().timerHandle("t");
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < 20; i++) { // more than there are lanes
            Thread thread = new Thread(() -> {
                log(timer);
                synchronized (kept) {
                    kept.addAll(keptBy(Thread.currentThread()));
                }
            });
            thread.start();
            thread.join();
        }
        LogManager.shutdown();
        kept.stream().distinct().forEach(System.out::println);
        System.out.println("looked");
    }

    private static void log(Timer timer) {
        Logger logger = LogManager.getLogger("app");
        logger.info(EventMessage.of("batch").with("took_ms", 50).with("loss", 0.25));
        logger.info("plain {}", 1.5);
        StructuredLogger structured = StructuredLogging.getLogger("app");
        structured.info("batch").with("took_ms", 60).log();
        try (TimerSpan span = timer.start()) {
            logger.warn("timed for {} ns", span.nanos());
        }
    }

    /** Values of thread-locals, and what references among them refer to not at all: those hold nothing in memory. */
    private static List<String> keptBy(Thread thread) {
        try {
            List<String> kept = new ArrayList<>();
            Object map = field(Thread.class, "threadLocals").get(thread);
            Object table = field(map.getClass(), "table").get(map);
            for (int i = 0; i < Array.getLength(table); i++) {
                Object entry = Array.get(table, i);
                Object value =
                        entry == null ? null : field(entry.getClass(), "value").get(entry);
                for (Object object : value instanceof Object[] many ? many : new Object[] {value}) {
                    if (object != null && object.getClass().getName().startsWith("org.conv2d.")) {
                        kept.add(object.getClass().getName());
                    }
                }
            }
            return kept;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Field field(Class<?> type, String name) throws NoSuchFieldException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }
}
