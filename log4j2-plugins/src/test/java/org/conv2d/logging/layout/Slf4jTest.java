/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.slf4j.Log4jLogger;
import org.apache.logging.slf4j.Log4jMarkerFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What callers of SLF4J find in the line, in each mode. */
final class Slf4jTest {

    private static ObjectNode line(Mode mode, String layout, Consumer<org.slf4j.Logger> logging) {
        ObjectNode line = JsonLines.one(mode.bytes(
                layout,
                logger ->
                        logging.accept(new Log4jLogger(new Log4jMarkerFactory(), (Logger) logger, logger.getName()))));
        line.remove(List.of("timestamp", "logger", "thread"));
        return line;
    }

    private static void pairs(org.slf4j.Logger logger) {
        logger.atWarn()
                .addKeyValue("batch_size", 32)
                .addKeyValue("perplexity", 23.4)
                .addKeyValue("run", "a \"b\"")
                .addKeyValue("build", "007")
                .log("batch {} done", 3);
    }

    @ParameterizedTest
    @EnumSource
    void keyValues_asTheyArrive_areTextOfTheContext(Mode mode) {
        assertEquals(
                "{\"level\":\"WARNING\",\"message\":\"batch 3 done\",\"context\":"
                        + "{\"batch_size\":\"32\",\"build\":\"007\",\"perplexity\":\"23.4\",\"run\":\"a \\\"b\\\"\"}}",
                line(mode, "<EventLayout/>", Slf4jTest::pairs).toString());
    }

    @ParameterizedTest
    @EnumSource
    void keyValues_whenContextNumbersAreAskedFor_areNumbersWhereTheyLookLikeOnes(Mode mode) {
        assertEquals(
                "{\"level\":\"WARNING\",\"message\":\"batch 3 done\",\"context\":"
                        + "{\"batch_size\":32,\"build\":\"007\",\"perplexity\":23.4,\"run\":\"a \\\"b\\\"\"}}",
                line(mode, "<EventLayout contextNumbers='true'/>", Slf4jTest::pairs)
                        .toString());
    }

    @ParameterizedTest
    @EnumSource
    void map_behindTheLastPlaceholder_isFields(Mode mode) {
        assertEquals(
                "{\"level\":\"INFO\",\"message\":\"batch 3\",\"rows\":7}",
                line(mode, "<EventLayout/>", logger -> logger.info("batch {}", 3, Map.of("rows", 7)))
                        .toString());
    }
}
