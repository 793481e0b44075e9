/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.setup;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.builder.api.AppenderComponentBuilder;
import org.apache.logging.log4j.core.config.builder.api.ComponentBuilder;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilder;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilderFactory;
import org.apache.logging.log4j.core.config.builder.api.LayoutComponentBuilder;
import org.apache.logging.log4j.core.config.builder.api.RootLoggerComponentBuilder;
import org.apache.logging.log4j.core.config.builder.impl.BuiltConfiguration;
import org.apache.logging.log4j.status.StatusLogger;
import org.conv2d.logging.config.TextPatterns;

/**
 * The options as a Log4j2 configuration of their own, whose root logger writes to the file and the console. Used on one
 * thread.
 */
final class SetupConfiguration {

    static final String FILE = "File";

    private static final String CONSOLE = "Console";
    private static final String METRICS = "Metrics";

    private final ConfigurationBuilder<BuiltConfiguration> builder =
            ConfigurationBuilderFactory.newConfigurationBuilder();
    private final SetupOptions options;

    private SetupConfiguration(SetupOptions options) {
        this.options = options;
    }

    /**
     * Builds the configuration, without starting it.
     *
     * @param console level from which on events go to standard error
     * @param async whether an event is written in the background
     */
    static BuiltConfiguration of(LoggerContext context, SetupOptions options, Level console, boolean async) {
        return new SetupConfiguration(options).build(context, console, async);
    }

    private BuiltConfiguration build(LoggerContext context, Level console, boolean async) {
        builder.setLoggerContext(context);
        builder.setConfigurationName("conv2d:" + options.name());
        // the level that is in force: building a configuration would set Log4j's default
        builder.setStatusLevel(StatusLogger.getLogger().getFallbackListener().getStatusLevel());
        RootLoggerComponentBuilder root =
                async ? builder.newAsyncRootLogger(options.level()) : builder.newRootLogger(options.level());
        // a file that is shared for a moment, when the configuration is replaced, must not change how it flushes
        builder.add(file(!async || options.replace()));
        root.add(builder.newAppenderRef(FILE));
        builder.add(metrics());
        root.add(builder.newAppenderRef(METRICS));
        if (!console.equals(Level.OFF)) {
            builder.add(console(console));
            root.add(builder.newAppenderRef(CONSOLE));
        }
        return builder.add(root).build(false);
    }

    private AppenderComponentBuilder file(boolean immediateFlush) {
        LayoutComponentBuilder layout =
                options.structured() ? builder.newLayout("EventLayout") : pattern(TextPatterns.FILE);
        AppenderComponentBuilder file = builder.newAppender(FILE, "RollingRandomAccessFile")
                .addAttribute("fileName", options.file().toString())
                .addAttribute(
                        "filePattern",
                        LogFile.rolledPattern(options.file(), options.rolling().time()))
                .addAttribute("immediateFlush", immediateFlush)
                .add(layout)
                .addComponent(policies());
        return options.rolling().rolls() ? file.addComponent(strategy()) : file;
    }

    private ComponentBuilder<?> policies() {
        ComponentBuilder<?> policies = builder.newComponent("Policies");
        if (options.rolling().time() != RollingTime.NEVER) {
            policies.addComponent(builder.newComponent("TimeBasedTriggeringPolicy"));
        }
        if (options.rolling().maxBytes() > 0) {
            ComponentBuilder<?> size = builder.newComponent("SizeBasedTriggeringPolicy");
            size.addAttribute("size", Long.toString(options.rolling().maxBytes()));
            policies.addComponent(size);
        }
        return policies;
    }

    /** Log4j's own limit is one for each day or hour: the deletion holds it for all of them. */
    private ComponentBuilder<?> strategy() {
        ComponentBuilder<?> names = builder.newComponent("IfFileName");
        names.addAttribute(
                "regex", LogFile.rolledRegex(options.file(), options.rolling().time()));
        ComponentBuilder<?> count = builder.newComponent("IfAccumulatedFileCount");
        count.addAttribute("exceeds", options.rolling().maxFiles());
        names.addComponent(count);
        ComponentBuilder<?> delete = builder.newComponent("Delete");
        delete.addAttribute("basePath", options.file().getParent().toString());
        delete.addAttribute("maxDepth", 1);
        delete.addComponent(names);
        ComponentBuilder<?> strategy = builder.newComponent("DefaultRolloverStrategy");
        strategy.addAttribute("max", options.rolling().maxFiles());
        strategy.addComponent(delete);
        return strategy;
    }

    /** Turns the events into metrics and writes their summaries to the file. */
    private AppenderComponentBuilder metrics() {
        return builder.newAppender(METRICS, METRICS)
                .addAttribute("intervalSeconds", Long.toString(options.metricsIntervalSeconds()))
                .addComponent(builder.newAppenderRef(FILE));
    }

    private AppenderComponentBuilder console(Level level) {
        ComponentBuilder<?> threshold = builder.newComponent("ThresholdFilter");
        threshold.addAttribute("level", level);
        return builder.newAppender(CONSOLE, "Console")
                .addAttribute("target", "SYSTEM_ERR")
                .add(pattern(TextPatterns.CONSOLE))
                .addComponent(threshold);
    }

    private LayoutComponentBuilder pattern(String pattern) {
        return builder.newLayout("PatternLayout")
                .addAttribute("alwaysWriteExceptions", false)
                .addAttribute("pattern", pattern);
    }
}
