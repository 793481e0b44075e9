/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.filter;

import java.util.List;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.status.StatusLogger;
import org.conv2d.logging.message.EventMessage;
import org.conv2d.logging.quality.Notice;
import org.conv2d.logging.view.Severities;

/**
 * Logs what the rules have to tell, through the loggers of a configuration but past every level and context-wide filter:
 * also while the context stops, when its own loggers take nothing any more. Thread-safe; never throws.
 */
final class NoticeLog {

    /** The logger of notices. */
    static final String LOGGER = "org.conv2d.logging.quality";

    private final Configuration configuration;

    NoticeLog(Configuration configuration) {
        this.configuration = configuration;
    }

    void log(List<Notice> notices) {
        for (Notice notice : notices) {
            EventMessage message = message(notice);
            try {
                LoggerConfig logger = configuration.getLoggerConfig(LOGGER);
                logger.log(LOGGER, null, null, Severities.levelOf(notice.severity()), message, null);
            } catch (Throwable failure) {
                StatusLogger.getLogger().error("Cannot log {}: {}", notice, failure.toString());
            } finally {
                message.clear();
            }
        }
    }

    /** A notice as it is logged. */
    static EventMessage message(Notice notice) {
        EventMessage message = EventMessage.of(notice.event(), notice.message());
        notice.fields().forEach(message::with);
        return message;
    }
}
