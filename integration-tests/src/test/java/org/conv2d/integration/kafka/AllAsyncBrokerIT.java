/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.integration.kafka;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A broker whose loggers are all asynchronous and say all they can, on the Log4j this project is built on. */
final class AllAsyncBrokerIT extends BrokerLogContract {

    private static KafkaRun run;

    @BeforeAll
    static void runBroker() throws Exception {
        run = KafkaRun.of(
                "all-async-broker",
                BrokerClassPath.withCurrentLog4j(),
                Map.of(
                        "LOG4J_CONFIGURATION_FILE", "classpath:conv2d/log4j2.xml",
                        "LOG4J_CONTEXT_SELECTOR", "org.apache.logging.log4j.core.async.AsyncLoggerContextSelector",
                        "LOG4J_SHUTDOWN_HOOK_ENABLED", "false",
                        "CONV2D_LOG_LEVEL", "DEBUG"));
    }

    @Override
    KafkaRun run() {
        return run;
    }

    @Test
    void loggers_ofTheBroker_areAsynchronous() {
        assertTrue(run.threads().stream().anyMatch(name -> name.contains("AsyncLogger")), run.threads()::toString);
    }

    @Test
    void level_setByTheEnvironment_applies() throws IOException {
        assertTrue(BrokerLog.read(run.log()).counts("level").containsKey("DEBUG"));
    }

    /** Nobody stops the loggers after the broker, so what it says in its last moments may stay in the ring buffer. */
    @Test
    void shutdown_ofTheBroker_isLogged() throws IOException {
        assertTrue(BrokerLog.read(run.log()).hasMessage("Transition from STARTED to SHUTTING_DOWN"));
    }
}
