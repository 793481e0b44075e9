/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.filter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.ConfigurationSource;
import org.apache.logging.log4j.core.config.xml.XmlConfiguration;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One log call in sync mode. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FilterBenchmark {

    @Param("UNNAMED")
    private FilterContender contender;

    private LoggerContext context;
    private Logger logger;
    private int i;

    @Setup
    public void start() throws IOException {
        context = new LoggerContext("benchmark");
        byte[] xml = contender.xml().getBytes(StandardCharsets.UTF_8);
        context.start(new XmlConfiguration(context, new ConfigurationSource(new ByteArrayInputStream(xml))));
        logger = context.getLogger("app.Main");
        contender.log(logger, 0);
        check();
    }

    /** A contender that lets events pass it should hold, or the other way round, must not be measured. */
    private void check() {
        NothingAppender appender = context.getConfiguration().getAppender("Nothing");
        boolean raised = contender == FilterContender.RAISED_FILTERED;
        if (appender.events() != (contender.isSilent() ? 0 : 1) || appender.raised() != (raised ? 1 : 0)) {
            throw new IllegalStateException(contender + ": " + appender.events() + " events, " + appender.raised());
        }
    }

    @TearDown
    public void stop() {
        context.stop();
    }

    @Benchmark
    public void call() {
        contender.log(logger, i++);
    }
}
