/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.MarkerManager;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.message.MapMessage;
import org.apache.logging.log4j.message.ObjectMessage;
import org.apache.logging.log4j.message.StructuredDataMessage;
import org.conv2d.logging.message.EventMessage;

/** The same events each time it is run with the same seed; as a main class, in each mode, into a file a mode. */
public final class EventScript {

    private static final int EVENTS = 1_500;
    private static final String[] NAMES = {"a", "b", "loss", "level", "message", "a_2", "quote\"d", "\n", "é", "\uD800"
    };
    private static final Level[] LEVELS = {Level.TRACE, Level.DEBUG, Level.INFO, Level.WARN, Level.ERROR, Level.FATAL};

    private final Random random;
    private final Logger logger;

    private EventScript(long seed, Logger logger) {
        this.random = new Random(seed);
        this.logger = logger;
    }

    /** Arguments: the directory for the files, the seed. */
    public static void main(String[] arguments) throws IOException {
        for (Mode mode : Mode.values()) {
            Files.write(Path.of(arguments[0], mode.name()), run(mode, Long.parseLong(arguments[1])));
        }
    }

    /** The bytes of all lines. */
    static byte[] run(Mode mode, long seed) {
        return mode.bytes("<EventLayout includeThread='false'/>", logger -> new EventScript(seed, logger).log());
    }

    private void log() {
        try {
            for (int i = 0; i < EVENTS; i++) {
                context();
                event();
            }
        } finally {
            ThreadContext.clearAll();
        }
    }

    private void context() {
        if (random.nextInt(4) == 0) {
            ThreadContext.put(name(), text(20));
        }
        if (random.nextInt(10) == 0) {
            ThreadContext.clearMap();
        }
    }

    private void event() {
        Level level = LEVELS[random.nextInt(LEVELS.length)];
        switch (random.nextInt(9)) {
            case 0 -> logger.log(level, text(700));
            case 1 -> logger.log(level, "x {} y {}", random.nextInt(), text(20));
            case 2 -> logger.log(level, MarkerManager.getMarker("m" + random.nextInt(3)), mapMessage());
            case 3 -> logger.log(level, new ObjectMessage(map(2)));
            case 4 -> logger.log(level, (Object) map(2));
            case 5 -> logger.log(level, new StructuredDataMessage("id", text(20), "type" + random.nextInt(3)));
            case 6 -> logger.log(level, eventMessage(), exception(3));
            default -> logger.log(level, eventMessage());
        }
    }

    private EventMessage eventMessage() {
        EventMessage message = EventMessage.of(random.nextInt(5) == 0 ? null : "type" + random.nextInt(5));
        if (random.nextBoolean()) {
            message.text(text(60));
        }
        for (int f = random.nextInt(9); f > 0; f--) {
            switch (random.nextInt(6)) {
                case 0 -> message.with(name(), random.nextBoolean());
                case 1 -> message.with(name(), random.nextInt());
                case 2 -> message.with(name(), random.nextLong());
                case 3 -> message.with(name(), (float) random.nextGaussian());
                case 4 -> message.with(name(), random.nextInt(5) == 0 ? Double.NaN : random.nextGaussian());
                default -> message.with(name(), value(2));
            }
        }
        return message;
    }

    private MapMessage<?, ?> mapMessage() {
        MapMessage<?, Object> message = new MapMessage<>();
        map(2).forEach(message::with);
        return message;
    }

    private Map<String, Object> map(int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int f = random.nextInt(6); f > 0; f--) {
            map.put(name(), value(depth));
        }
        return map;
    }

    private Object value(int depth) {
        return switch (random.nextInt(depth == 0 ? 6 : 8)) {
            case 0 -> null;
            case 1 -> random.nextInt(3) == 0 ? Double.NEGATIVE_INFINITY : random.nextDouble();
            case 2 -> random.nextLong();
            case 3 -> LEVELS[random.nextInt(LEVELS.length)];
            case 4 -> new double[] {random.nextDouble(), 1};
            case 5 -> text(30);
            case 6 -> new ArrayList<>(Collections.nCopies(random.nextInt(3), value(depth - 1)));
            default -> map(depth - 1);
        };
    }

    private String name() {
        return NAMES[random.nextInt(NAMES.length)];
    }

    private String text(int maxChars) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(maxChars); text.length() < length; ) {
            switch (random.nextInt(10)) {
                case 0 -> text.append((char) random.nextInt(0x80));
                case 1 -> text.append((char) random.nextInt(0x10000));
                case 2 -> text.appendCodePoint(0x10000 + random.nextInt(0x100000));
                default -> text.append("plain ");
            }
        }
        return text.toString();
    }

    private Exception exception(int depth) {
        Exception thrown = new IllegalStateException(text(40), depth == 0 ? null : exception(depth - 1));
        thrown.setStackTrace(List.of(new StackTraceElement("app.Main", "m" + depth, "Main.java", random.nextInt(99)))
                .toArray(new StackTraceElement[0]));
        return thrown;
    }
}
