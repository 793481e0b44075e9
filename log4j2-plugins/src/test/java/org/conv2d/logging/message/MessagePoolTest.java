/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.ref.WeakReference;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Logger;
import org.conv2d.logging.layout.Mode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages come back from Log4j, and whoever holds one keeps it. */
final class MessagePoolTest {

    private static final String LAYOUT = "<EventLayout/>";

    private static List<Integer> numbers(List<ObjectNode> lines) {
        return lines.stream().map(line -> line.get("n").intValue()).toList();
    }

    @ParameterizedTest
    @EnumSource
    void of_afterLogging_givesTheSameInstanceAgain(Mode mode) {
        mode.bytes(LAYOUT, logger -> {
            Set<EventMessage> used = Collections.newSetFromMap(new IdentityHashMap<>());
            for (int i = 0; i < 1_000; i++) {
                EventMessage message = EventMessage.of("e").with("n", i);
                used.add(message);
                logger.info(message);
            }
            assertEquals(1, used.size());
        });
    }

    @ParameterizedTest
    @EnumSource
    void of_whileOthersAreBeingBuilt_givesAnother(Mode mode) {
        List<ObjectNode> lines = mode.lines(LAYOUT, logger -> build(logger, 0));
        assertEquals(List.of(9, 8, 7, 6, 5, 4, 3, 2, 1, 0), numbers(lines));
        lines.forEach(line ->
                assertEquals(line.get("n").intValue() * 2, line.get("twice").intValue()));
    }

    private static void build(Logger logger, int n) {
        EventMessage message = EventMessage.of("e").with("n", n);
        if (n < 9) {
            build(logger, n + 1);
        }
        logger.info(message.with("twice", 2 * n));
    }

    @ParameterizedTest
    @EnumSource
    void of_afterManyAbandonedMessages_stillWorks(Mode mode) {
        List<ObjectNode> lines = mode.lines(LAYOUT, logger -> {
            for (int i = 0; i < 100; i++) {
                EventMessage.of("abandoned").with("n", -1).with("left", "behind");
                logger.info(EventMessage.of("e").with("n", i));
            }
        });
        assertEquals(100, lines.size());
        for (int i = 0; i < 100; i++) {
            assertEquals(i, lines.get(i).get("n").intValue());
            assertNull(lines.get(i).get("left"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void message_builtLongBeforeItIsLogged_keepsItsFields(Mode mode) {
        List<ObjectNode> lines = mode.lines(LAYOUT, logger -> {
            List<EventMessage> messages = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                messages.add(EventMessage.of("e" + i).with("n", i));
            }
            messages.forEach(logger::info);
        });
        for (int i = 0; i < 100; i++) {
            assertEquals("e" + i, lines.get(i).get("event").textValue());
            assertEquals(i, lines.get(i).get("n").intValue());
        }
    }

    @ParameterizedTest
    @EnumSource
    void message_loggedOnAnotherThread_isWholeAndComesBack(Mode mode) {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            List<ObjectNode> lines = mode.lines(LAYOUT, logger -> {
                for (int i = 0; i < 200; i++) {
                    EventMessage message = EventMessage.of("e").with("n", i);
                    await(other.submit(() -> logger.info(message)));
                }
            });
            for (int i = 0; i < 200; i++) {
                assertEquals(i, lines.get(i).get("n").intValue());
            }
        } finally {
            other.shutdownNow();
        }
    }

    private static void await(Future<?> future) {
        try {
            future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void message_onceLogged_holdsOnToNothing(Mode mode) {
        mode.bytes(LAYOUT, logger -> {
            List<WeakReference<Object>> references = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                Object value = new Object[] {"value " + i};
                references.add(new WeakReference<>(value));
                logger.info(EventMessage.of("e", CharBuffer.wrap("text")).with("v", value));
            }
            for (WeakReference<Object> reference : references) {
                for (int i = 0; i < 50 && reference.get() != null; i++) {
                    System.gc();
                }
                assertNull(reference.get());
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void message_whoseLevelIsOff_isNotWritten(Mode mode) {
        List<ObjectNode> lines = mode.lines(LAYOUT, logger -> {
            ((org.apache.logging.log4j.core.Logger) logger).setLevel(Level.WARN);
            EventMessage off = EventMessage.of("off").with("n", 1);
            logger.info(off);
            EventMessage on = EventMessage.of("on").with("n", 2);
            assertNotSame(off, on);
            logger.warn(on);
            assertSame(on, EventMessage.of("next"));
        });
        assertEquals(List.of(2), numbers(lines));
    }
}
