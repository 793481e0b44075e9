/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.message.MapMessage;
import org.conv2d.logging.message.EventMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values whose {@code toString} logs: both events are written, each whole. */
final class NestedLoggingTest {

    /** An object that logs as often as it nests, then says its depth. */
    private static Object chatty(Logger logger, int depth) {
        return new Object() {
            @Override
            public String toString() {
                if (depth > 0) {
                    Object next = chatty(logger, depth - 1);
                    if (depth % 2 == 0) {
                        logger.info(
                                EventMessage.of("inner").with("depth", depth).with("v", next));
                    } else {
                        logger.info("text {}", next);
                    }
                }
                return "depth " + depth;
            }
        };
    }

    private static Set<String> values(List<ObjectNode> lines) {
        return lines.stream()
                .map(line -> line.path("v").asText(null))
                .filter(v -> v != null)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource
    void toString_thatLogsFromAnEventMessage_givesTwoWholeLines(Mode mode) {
        List<ObjectNode> lines = mode.lines(
                "<EventLayout/>",
                logger -> logger.info(EventMessage.of("outer")
                        .with("a", 1)
                        .with("v", chatty(logger, 6))
                        .with("z", 2)));
        assertEquals(7, lines.size());
        ObjectNode outer = lines.stream()
                .filter(l -> l.path("event").asText().equals("outer"))
                .findAny()
                .orElseThrow();
        outer.remove("timestamp");
        outer.remove("thread");
        assertEquals(
                "{\"level\":\"INFO\",\"logger\":\"app.Main\",\"event\":\"outer\",\"a\":1,\"v\":\"depth 6\",\"z\":2}",
                outer.toString());
        assertEquals(Set.of("depth 6", "depth 5", "depth 3", "depth 1"), values(lines));
    }

    /** Values of a MapMessage are read by the layout, and Log4j refuses an event that an appender's own thread logs. */
    @ParameterizedTest
    @EnumSource
    void toString_thatLogsFromAMapMessage_leavesTheOuterLineWhole(Mode mode) {
        List<ObjectNode> lines = mode.lines(
                "<EventLayout/>",
                logger -> logger.info(new MapMessage<>()
                        .with("a", 1)
                        .with("v", chatty(logger, 1))
                        .with("z", 2)));
        ObjectNode outer = lines.stream().filter(l -> l.has("z")).findAny().orElseThrow();
        assertEquals(1, outer.get("a").intValue());
        assertEquals("depth 1", outer.get("v").textValue());
    }

    @ParameterizedTest
    @EnumSource
    void toString_thatLogsFromAParameter_givesTwoWholeLines(Mode mode) {
        List<ObjectNode> lines = mode.lines("<EventLayout/>", logger -> logger.info("outer {} end", chatty(logger, 3)));
        assertEquals(4, lines.size());
        assertEquals(
                1,
                lines.stream()
                        .filter(line -> line.path("message").asText().equals("outer depth 3 end"))
                        .count());
    }
}
