/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.integration.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A broker with every jar it is shipped with, its own version of Log4j among them, and the drop-in jar. */
final class ShippedBrokerIT extends BrokerLogContract {

    private static final Pattern CONSOLE_LINE = Pattern.compile("(?m)^\\d\\d:\\d\\d:\\d\\d (WARN|ERROR|FATAL) ");

    private static KafkaRun run;

    @BeforeAll
    static void runBroker() throws Exception {
        run = KafkaRun.of(
                "shipped-broker",
                BrokerClassPath.asShipped(),
                Map.of(
                        "LOG4J_CONFIGURATION_FILE", "classpath:conv2d/log4j2.xml",
                        "LOG4J_SHUTDOWN_HOOK_ENABLED", "false"));
    }

    @Override
    KafkaRun run() {
        return run;
    }

    @Test
    void shutdown_ofTheBroker_isLoggedToTheLastLine() throws IOException {
        assertEquals(
                "App info kafka.server for 1 unregistered",
                BrokerLog.read(run.log()).last().path("message").textValue());
    }

    @Test
    void console_besidesTheFile_showsWarningsAndWorse() throws IOException {
        BrokerLog log = BrokerLog.read(run.log());
        long worse = log.lines().size() - log.counts("level").get("INFO");
        assertEquals(worse, CONSOLE_LINE.matcher(run.complaints()).results().count());
    }
}
