/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.setup;

import java.beans.PropertyChangeEvent;
import java.beans.PropertyChangeListener;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.DefaultConfiguration;
import org.apache.logging.log4j.core.config.NullConfiguration;
import org.apache.logging.log4j.spi.LoggerContextShutdownAware;
import org.apache.logging.log4j.status.StatusLogger;

/**
 * The setups of one logger context, by name. They outlive its configurations: whenever the application's is read again or
 * replaced, they are attached to the new one. Closed after the context has stopped.
 *
 * <p>Thread-safe. Log4j calls in holding its lock on configurations, so nothing here takes that lock while it holds the
 * one on this object.
 */
public final class Setups implements PropertyChangeListener, LoggerContextShutdownAware {

    private final LoggerContext context;
    private final Map<String, Setup> setups = new LinkedHashMap<>();

    private Setups(LoggerContext context) {
        this.context = context;
    }

    public static Setups of(LoggerContext context) {
        String key = Setups.class.getName();
        if (context.getObject(key) instanceof Setups present) {
            return present;
        }
        Setups created = new Setups(context);
        if (context.putObjectIfAbsent(key, created) instanceof Setups earlier) {
            return earlier;
        }
        context.addPropertyChangeListener(created);
        context.addShutdownListener(created);
        return created;
    }

    /**
     * Sets logging up as asked. Does nothing where that is done already; other options under the same name take the place
     * of the earlier ones, and the status logger says so.
     *
     * @throws IllegalArgumentException when the file cannot be written; what was set up before stays
     */
    public void apply(SetupOptions asked) {
        Setup earlier;
        Setup opened;
        synchronized (this) {
            earlier = setups.get(asked.name());
            // what was replaced is gone: there is nothing to go back to
            boolean replaces = asked.replace() || earlier != null && isInForce(earlier);
            SetupOptions options = asked.replacing(replaces);
            if (earlier != null && earlier.options().equals(options)) {
                return;
            }
            LogFile.prepare(options.file());
            opened = replace(earlier, options);
            tell(earlier, options);
        }
        if (opened.options().replace()) {
            context.reconfigure(opened.configuration());
            if (earlier != null) {
                earlier.close();
            }
        }
    }

    private Setup replace(Setup earlier, SetupOptions options) {
        boolean sameFile = earlier != null && earlier.options().file().equals(options.file());
        if (sameFile && !isInForce(earlier)) {
            // its settings are those of whoever has it open: closed first, for the new ones to hold
            setups.remove(options.name());
            earlier.detach();
            context.updateLoggers();
            earlier.close();
        }
        Setup opened = Setup.open(context, options, !options.replace() && isApplications(context.getConfiguration()));
        setups.put(options.name(), opened);
        if (options.replace()) {
            return opened;
        }
        if (earlier != null && !sameFile) {
            earlier.detach();
        }
        attach(opened, context.getConfiguration());
        context.updateLoggers();
        if (earlier != null && !sameFile) {
            earlier.close();
        }
        return opened;
    }

    private void attach(Setup setup, Configuration running) {
        Boolean additive = setup.options().additive();
        setup.attach(running, additive == null ? isApplications(running) : additive);
    }

    /** Log4j's status logger is silent below ERROR unless it is told otherwise, and this should be read. */
    private static void tell(Setup earlier, SetupOptions options) {
        if (earlier != null) {
            StatusLogger.getLogger()
                    .error(
                            "Logger \"{}\" was set up before with other values, which no longer hold: it now logs at {} to {}"
                                    + " (before: {} to {})",
                            options.name(),
                            options.level(),
                            options.file(),
                            earlier.options().level(),
                            earlier.options().file());
        }
    }

    private boolean isInForce(Setup setup) {
        return context.getConfiguration() == setup.configuration();
    }

    /** Whether it comes from the application, rather than from Log4j for want of any, or from a setup. */
    private boolean isApplications(Configuration configuration) {
        return !(configuration instanceof DefaultConfiguration)
                && setups.values().stream().noneMatch(setup -> setup.configuration() == configuration);
    }

    @Override
    public void propertyChange(PropertyChangeEvent event) {
        if (LoggerContext.PROPERTY_CONFIG.equals(event.getPropertyName())) {
            attachAll();
        }
    }

    /**
     * Attaches every setup to the configuration in force; one that was in force itself is opened again beside it. Log4j
     * calls this before it stops the earlier configuration, and whenever loggers are updated.
     */
    private synchronized void attachAll() {
        Configuration running = context.getConfiguration();
        if (running instanceof NullConfiguration) {
            return; // the context is stopping
        }
        boolean attached = false;
        for (Setup setup : List.copyOf(setups.values())) {
            if (!isInForce(setup)
                    && !setup.isAttachedTo(running)
                    && (!setup.options().replace() || reopen(setup))) {
                attach(setups.get(setup.options().name()), running);
                attached = true;
            }
        }
        if (attached) {
            context.updateLoggers();
        }
    }

    /** The configuration of this setup was in force, and has been stopped since. */
    private boolean reopen(Setup replaced) {
        String name = replaced.options().name();
        try {
            setups.put(name, Setup.open(context, replaced.options().replacing(false), true));
            return true;
        } catch (IllegalArgumentException e) {
            setups.remove(name);
            StatusLogger.getLogger().error("Logger \"{}\" has lost its setup: {}", name, e.getMessage());
            return false;
        }
    }

    @Override
    public synchronized void contextShutdown(org.apache.logging.log4j.spi.LoggerContext stopped) {
        setups.values().forEach(Setup::close);
        setups.clear();
        context.removePropertyChangeListener(this);
    }
}
