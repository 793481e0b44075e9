/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.appender;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.conv2d.logging.appender.MetricsRun.Loggers;
import org.conv2d.logging.layout.JsonLines;
import org.conv2d.logging.layout.MemoryAppender;
import org.conv2d.logging.message.EventMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What quality rules do is counted in the summaries of {@code <Metrics>}. */
final class RuleCountsTest {

    private static String xml(Loggers loggers) {
        return """
                <Configuration status='warn'>
                  <QualityFilter>
                    <Rule id='slow' event='batch' when='took_ms &gt; 10' escalate='ERROR'/>
                    <Rule id='never' event='absent' when='x &gt; 1' escalate='ERROR'/>
                  </QualityFilter>
                  <Appenders>
                    <Metrics name='Metrics' intervalSeconds='0'><AppenderRef ref='Memory'/></Metrics>
                    <Memory name='Memory'><EventLayout/></Memory>
                  </Appenders>
                  <Loggers><%1$s level='info'><AppenderRef ref='Metrics'/></%1$s></Loggers>
                </Configuration>""".formatted(loggers.root());
    }

    private static void log(MetricsRun run) {
        run.logger().info(EventMessage.of("batch").with("took_ms", 5));
        run.logger().info(EventMessage.of("batch").with("took_ms", 50));
        run.logger().info(EventMessage.of("batch").with("took_ms", "long"));
    }

    @ParameterizedTest
    @EnumSource
    void rules_overAReconfiguration_areCountedOnceEach(Loggers loggers) {
        try (MetricsRun run = new MetricsRun(loggers, "", "")) {
            run.reconfigure(xml(loggers));
            log(run);
            run.reconfigure(xml(loggers));
            log(run);
            MemoryAppender memory = run.context().getConfiguration().getAppender("Memory");
            run.context().stop();
            ObjectNode counters =
                    (ObjectNode) JsonLines.all(memory.written()).get(0).get("counters");
            assertEquals(6, counters.get("quality_evaluated{rule=\"slow\"}").intValue(), counters::toString);
            assertEquals(2, counters.get("quality_matched{rule=\"slow\"}").intValue());
            assertEquals(2, counters.get("quality_escalated{rule=\"slow\"}").intValue());
            assertFalse(counters.has("quality_suppressed{rule=\"slow\"}"), counters::toString);
            assertEquals(2, counters.get("quality_failed{rule=\"slow\"}").intValue());
            assertFalse(counters.has("quality_evaluated{rule=\"never\"}"), counters::toString);
            assertEquals(2, counters.get("log_events{level=\"error\"}").intValue());
            assertEquals(6, counters.get("log_events_by_type{event=\"batch\"}").intValue());
        }
    }
}
