/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.appender;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.logging.log4j.Logger;
import org.conv2d.logging.appender.MetricsRun.Loggers;
import org.conv2d.logging.layout.JsonLines;
import org.conv2d.logging.layout.MemoryAppender;
import org.conv2d.logging.message.EventMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Not one event is missed or counted twice, while four threads log and the configuration is replaced: every event has
 * a number, so what does not arrive is known, and each of those is one that Log4j has thrown away at a ring that was being
 * replaced ({@link WatchedConfiguration}). There are at most as many as threads at each replacement, and none with other
 * loggers. Senders have few events on their way, so that no ring is ever full: what Log4j may lose there
 * (docs/decisions/disruptor-3.4.4.md) is not this test's concern. How many events and replacements: {@code
 * -Dconv2d.exact.count.events=10000000}, {@code -Dconv2d.exact.count.replacements=60}.
 */
final class ExactCountTest {

    private static final int THREADS = 4;
    private static final int REPLACEMENTS = Integer.getInteger("conv2d.exact.count.replacements", 2);
    private static final int ON_THE_WAY = 900;
    private static final int PATIENCE_SECONDS = 30;
    private static final int EVENTS = Integer.getInteger("conv2d.exact.count.events", 400_000);

    private static String xml(Loggers loggers, int round) {
        return """
                <Configuration status='warn'>
                  <Appenders>
                    <Metrics name='Metrics' intervalSeconds='1'>
                      <Counter event='tick' field='rows'/><Timer event='tick' field='took_ms'/>
                      <AppenderRef ref='Memory%2$d'/>
                    </Metrics>
                    <Memory name='Memory%2$d'><EventLayout/></Memory>
                    <Tally/>
                  </Appenders>
                  <Loggers><%1$s level='info'><AppenderRef ref='Metrics'/><AppenderRef ref='Tally'/></%1$s></Loggers>
                </Configuration>""".formatted(loggers.root(), round);
    }

    /** Logs all events of a sender. */
    private static void send(Logger logger, int sender, int each, Roll roll, CountDownLatch third) {
        int missing = 0;
        for (int number = 0; number < each; number++) {
            logger.info(EventMessage.of("tick")
                    .with("sender", sender)
                    .with("number", number)
                    .with("rows", 2)
                    .with("took_ms", 0.5));
            long since = System.nanoTime();
            while (number - missing - roll.arrived(sender) >= ON_THE_WAY) {
                LockSupport.parkNanos(1_000); // spinning would keep the thread behind the ring from its work
                if (System.nanoTime() - since > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                    missing = number - roll.arrived(sender); // lost; the test will say so
                }
            }
            if (number == each / 3) {
                third.countDown();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void events_ofFourThreadsWithReconfiguration_areCountedExactly(Loggers loggers) throws Exception {
        int each = EVENTS / THREADS;
        Roll roll = new Roll(THREADS, each);
        TallyAppender.roll = roll;
        WatchedConfiguration.Rings rings = new WatchedConfiguration.Rings();
        try (MetricsRun run = new MetricsRun(loggers, "", "")) {
            run.context().reconfigure(WatchedConfiguration.of(run.context(), xml(loggers, 1), rings));
            Logger logger = run.logger();
            CountDownLatch third = new CountDownLatch(THREADS);
            List<Thread> threads = new ArrayList<>();
            for (int t = 0; t < THREADS; t++) {
                int sender = t;
                Thread thread = new Thread(() -> send(logger, sender, each, roll, third));
                threads.add(thread);
                thread.start();
            }
            third.await();
            for (int round = 2; round <= REPLACEMENTS + 1; round++) {
                run.context().reconfigure(WatchedConfiguration.of(run.context(), xml(loggers, round), rings));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            MemoryAppender memory = run.context().getConfiguration().getAppender("Memory" + (REPLACEMENTS + 1));
            run.context().stop();

            long sent = THREADS * (long) each;
            long arrived = roll.different();
            System.out.println("ExactCountTest, " + loggers + ": " + sent + " sent, " + arrived + " arrived, "
                    + rings.gone + " thrown away by Log4j at a ring that was gone");
            assertEquals(0, roll.twice());
            assertEquals(0, rings.full.sum(), "a ring was full");
            assertEquals(sent, arrived + rings.gone.sum());
            assertEquals(loggers == Loggers.MIXED ? arrived : 0, rings.taken.sum());
            assertTrue(rings.gone.sum() <= (long) REPLACEMENTS * THREADS);

            List<ObjectNode> lines = JsonLines.all(memory.written());
            ObjectNode last = lines.get(lines.size() - 1);
            ObjectNode counters = (ObjectNode) last.get("counters");
            assertEquals(arrived, counters.get("log_events{level=\"info\"}").longValue());
            assertEquals(
                    arrived, counters.get("log_events_by_type{event=\"tick\"}").longValue());
            assertEquals(2 * arrived, counters.get("tick_rows").longValue());
            assertEquals(
                    arrived, last.get("timers").get("tick_took").get("count").longValue());
            assertEquals(
                    new BigDecimal("0.0005")
                            .multiply(BigDecimal.valueOf(arrived))
                            .doubleValue(),
                    last.get("timers").get("tick_took").get("total_seconds").doubleValue(),
                    1e-6);
        }
    }
}
