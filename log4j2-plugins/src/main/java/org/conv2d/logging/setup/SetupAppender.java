/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.setup;

import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.impl.LocationAware;

/**
 * Hands events to the logger of another configuration. Thread-safe; allocates nothing; leaves the event as it was for
 * the appenders that come after.
 */
abstract class SetupAppender extends AbstractAppender implements LocationAware {

    private SetupAppender(String name) {
        super(name, null, null, true, Property.EMPTY_ARRAY);
    }

    /** The logger that gets the events. */
    abstract LoggerConfig target();

    /** An appender that hands every event to the root logger of a setup's own configuration. */
    static Appender to(String name, LoggerConfig root) {
        SetupAppender appender = new SetupAppender(name) {
            @Override
            LoggerConfig target() {
                return root;
            }
        };
        appender.start();
        return appender;
    }

    /**
     * An appender that hands on to the loggers above what they would get without the setup: events of the level that
     * held there, and those of loggers that have a level of their own.
     */
    static Appender above(String name, SetupLogger logger) {
        SetupAppender appender = new SetupAppender(name) {
            @Override
            LoggerConfig target() {
                return logger.getParent();
            }

            @Override
            public void append(LogEvent event) {
                if (event.getLevel().isMoreSpecificThan(target().getLevel()) || logger.isNotTheFirst(event)) {
                    super.append(event);
                }
            }
        };
        appender.start();
        return appender;
    }

    @Override
    public void append(LogEvent event) {
        boolean location = event.isIncludeLocation();
        target().log(event);
        event.setIncludeLocation(location);
    }

    @Override
    public boolean requiresLocation() {
        return target().requiresLocation();
    }
}
