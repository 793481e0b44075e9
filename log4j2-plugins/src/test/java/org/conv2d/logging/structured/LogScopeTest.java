/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.structured;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.conv2d.logging.layout.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fields that join what a thread logs while a scope is open. */
final class LogScopeTest {

    private static List<String> fields(Mode mode, Consumer<StructuredLogger> logging) {
        return mode
                .lines("<EventLayout includeThread='false'/>", logger -> logging.accept(StructuredLogger.of(logger)))
                .stream()
                .map(line -> line.remove(List.of("timestamp", "level", "logger", "message")))
                .map(ObjectNode::toString)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void with_inNestedScopes_joinsUntilTheyAreClosed(Mode mode) {
        assertEquals(
                List.of(
                        "{\"n\":1,\"run\":\"r\"}",
                        "{\"n\":2,\"batch\":7,\"late\":true,\"run\":\"r\"}",
                        "{\"run\":\"own\",\"batch\":7,\"late\":true}",
                        "{\"run\":\"bound\",\"batch\":7,\"late\":true}",
                        "{\"n\":3,\"run\":\"r\"}",
                        "{\"n\":4}"),
                fields(mode, log -> {
                    try (LogScope run = log.with("run", "r")) {
                        log.info("t").with("n", 1).log();
                        try (LogScope batch = LogScope.open().withAll(Map.of("batch", 7))) {
                            batch.with("late", true);
                            log.info("t").with("n", 2).log();
                            log.info("t").with("run", "own").log();
                            log.bind("run", "bound").info("t").log();
                        }
                        run.with("run", "r");
                        log.info("t").with("n", 3).log();
                    }
                    log.info("t").with("n", 4).log();
                }));
    }

    @Test
    void close_outOfOrder_endsTheInnerOnesToo() {
        assertEquals(List.of("{}", "{}"), fields(Mode.SYNC, log -> {
            LogScope outer = LogScope.open().with("outer", 1);
            LogScope inner = LogScope.open().with("inner", 2);
            outer.close();
            log.info("t").log();
            inner.close();
            outer.close();
            log.info("t").log();
        }));
    }

    @Test
    @SuppressWarnings("try") // closed by hand, on the wrong thread
    void scope_onOneThread_isNotThatOfAnother() {
        assertEquals(List.of("{}", "{\"a\":1}"), fields(Mode.SYNC, log -> {
            try (LogScope scope = LogScope.open().with("a", 1)) {
                CompletableFuture.runAsync(() -> {
                            scope.with("b", 2); // told, and ignored
                            scope.close();
                            log.info("t").log();
                        })
                        .join();
                log.info("t").log();
            }
        }));
    }

    @Test
    void wrap_carriesTheScopesToAnotherThread() throws Exception {
        List<String> lines = fields(Mode.SYNC, log -> {
            Runnable carried;
            try (LogScope outer = LogScope.open().with("a", 1).with("b", 1)) {
                try (LogScope inner = LogScope.open().with("b", 2)) {
                    carried = LogScope.wrap(() -> log.info("t").log());
                    inner.with("later", 3);
                }
                outer.with("a", 9);
            }
            CompletableFuture.runAsync(carried).join();
            carried.run();
            log.info("t").log();
        });
        assertEquals(List.of("{\"b\":2,\"a\":1}", "{\"b\":2,\"a\":1}", "{}"), lines);
        assertEquals(5, LogScope.wrap(() -> 5).call());
        assertTrue(LogScope.open().toString().startsWith("LogScope"));
    }
}
