/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.appender;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.apache.logging.log4j.core.config.Configuration;
import org.conv2d.logging.appender.MetricsRun.Loggers;
import org.conv2d.logging.message.EventMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Configurations that have gone do not pile up in memory, even if nobody asks for what they have counted. */
final class OldConfigurationTest {

    private static final int RECONFIGURATIONS = 8;

    private static String xml(String appenders) {
        return "<Configuration status='warn'><QualityFilter/><Appenders>" + appenders
                + "<Memory name='Memory'><EventLayout/></Memory></Appenders><Loggers><Root level='info'>"
                + "<AppenderRef ref='Memory'/>" + (appenders.isEmpty() ? "" : "<AppenderRef ref='Metrics'/>")
                + "</Root></Loggers></Configuration>";
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<Metrics name='Metrics' intervalSeconds='0'/>"})
    void configurations_thatHaveStopped_areCollected(String appenders) {
        try (MetricsRun run = MetricsRun.of(Loggers.SYNC, xml(appenders))) {
            List<WeakReference<Configuration>> old = new ArrayList<>();
            for (int i = 0; i < RECONFIGURATIONS; i++) {
                run.logger().info(EventMessage.of("tick").with("n", i));
                old.add(new WeakReference<>(run.context().getConfiguration()));
                run.reconfigure(xml(appenders));
            }
            // one may be kept until somebody asks or the next comes; the JDK and Log4j are let keep another
            long started = System.nanoTime();
            while (kept(old) > 2 && System.nanoTime() - started < 20e9) {
                System.gc();
                Thread.onSpinWait();
            }
            assertTrue(kept(old) <= 2, () -> kept(old) + " of " + RECONFIGURATIONS + " configurations are kept");
        }
    }

    private static long kept(List<WeakReference<Configuration>> references) {
        return references.stream().filter(reference -> reference.get() != null).count();
    }
}
