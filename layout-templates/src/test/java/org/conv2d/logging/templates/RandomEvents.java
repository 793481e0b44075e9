/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.templates;

import java.util.Random;
import java.util.function.Consumer;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.MarkerManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.core.impl.MutableLogEvent;
import org.apache.logging.log4j.core.time.MutableInstant;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.ReusableMessageFactory;
import org.apache.logging.log4j.util.SortedArrayStringMap;
import org.apache.logging.log4j.util.StringMap;
import org.conv2d.logging.message.EventMessage;

/** Log events of every kind, drawn by a seed that is printed: as callers made them, as Log4j reuses and as it keeps them. */
final class RandomEvents {

    private static final long FAR_SECONDS = 400_000_000_000L;

    private static final Level[] LEVELS = {
        Level.OFF,
        Level.FATAL,
        Level.ERROR,
        Level.WARN,
        Level.INFO,
        Level.DEBUG,
        Level.TRACE,
        Level.ALL,
        Level.forName("NOTICE", 350)
    };

    private final Random random;
    private final RandomText text;
    private final RandomMessages messages;
    private final MutableLogEvent reused = new MutableLogEvent();

    private RandomEvents(long seed) {
        random = new Random(seed);
        text = new RandomText(random);
        messages = new RandomMessages(random, text);
    }

    /** Hands so many events over, each while it is valid. */
    static void forEach(int count, Consumer<LogEvent> check) {
        long seed = Long.getLong("conv2d.seed", System.nanoTime());
        System.out.println("events of -Dconv2d.seed=" + seed);
        RandomEvents events = new RandomEvents(seed);
        for (int i = 0; i < count; i++) {
            events.next(check);
        }
    }

    private void next(Consumer<LogEvent> check) {
        Message message = messages.message();
        Log4jLogEvent given = event(message);
        int road = random.nextInt(3);
        if (road == 0 || !isReusable(given)) {
            check.accept(given);
        } else if (road == 1) {
            check.accept(reused);
        } else {
            check.accept(reused.toImmutable());
        }
        reused.clear();
        ReusableMessageFactory.release(message);
        if (message instanceof EventMessage pooled) {
            pooled.clear();
        }
    }

    /** Moves the event to where Log4j reuses it; false where a value throws, which stops the event in the logging call. */
    private boolean isReusable(Log4jLogEvent given) {
        try {
            reused.initFrom(given);
            return true;
        } catch (IllegalStateException thrownByValue) {
            return false;
        }
    }

    private Log4jLogEvent event(Message message) {
        MutableInstant time = new MutableInstant();
        long seconds = random.nextInt(50) == 0 ? random.nextLong(FAR_SECONDS) : random.nextInt(Integer.MAX_VALUE);
        time.initFromEpochSecond(seconds, random.nextInt(1_000_000_000));
        Log4jLogEvent.Builder event = Log4jLogEvent.newBuilder()
                .setInstant(time)
                .setLevel(LEVELS[random.nextInt(LEVELS.length)])
                .setLoggerName(random.nextInt(10) == 0 ? "" : "org.conv2d.Train" + random.nextInt(9))
                .setThreadName(random.nextInt(5) == 0 ? text.text() : "worker-1")
                .setMessage(message)
                .setContextData(context());
        if (random.nextInt(3) == 0) {
            event.setThrown(new RandomFailure(random, text).next());
        }
        if (random.nextInt(4) == 0) {
            event.setMarker(marker());
        }
        if (random.nextBoolean()) {
            event.setSource(new StackTraceElement("org.conv2d.Train", "run", "Train.java", random.nextInt(500)));
        }
        return event.build();
    }

    private Marker marker() {
        Marker marker = new MarkerManager.Log4jMarker(random.nextBoolean() ? "AUDIT" : text.name());
        return random.nextBoolean() ? marker : marker.addParents(MarkerManager.getMarker("PARENT"));
    }

    private StringMap context() {
        StringMap context = new SortedArrayStringMap();
        for (int i = random.nextInt(5) - 1; i > 0; i--) {
            context.putValue(text.name(), random.nextInt(5) == 0 ? random.nextInt() : text.text());
        }
        if (random.nextInt(4) == 0) {
            context.putValue("trace_id", random.nextBoolean() ? "4bf92f3577b34da6a3ce929d0e0e4736" : text.text());
            context.putValue("span_id", "00f067aa0ba902b7");
            context.putValue("trace.id", "4bf92f3577b34da6a3ce929d0e0e4736");
        }
        return context;
    }
}
