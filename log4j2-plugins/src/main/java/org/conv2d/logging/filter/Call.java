/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.filter;

import java.util.Arrays;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.core.Filter.Result;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.ReusableMessageFactory;
import org.apache.logging.log4j.message.StringFormattedMessage;
import org.apache.logging.log4j.spi.AbstractLogger;
import org.conv2d.logging.message.JudgedMessage;

/**
 * Logs a call that a filter was asked about a second time, as judged, and has Log4j forget the first. What {@link
 * Logger#logMessage} gets passes no level and no context-wide filter, in every mode, so nothing is judged twice. Thread,
 * time, context, marker and exception are those of the call because it is still under way. Stateless.
 */
final class Call {

    private static final String ABSTRACT_LOGGER = AbstractLogger.class.getName();

    private Call() {}

    /**
     * Logs a message again.
     *
     * @param marked whether the event has to tell that it was judged; one that is raised always does
     */
    static Result again(
            Logger logger,
            Level level,
            Marker marker,
            Message message,
            Throwable thrown,
            Finding finding,
            boolean marked) {
        LoggerConfig config = logger.get();
        boolean needed = finding.raises() ? config.isIncludeLocation() : config.requiresLocation();
        CallSite site = needed || BuilderCall.isPossible() ? CallSite.ofThisThread() : null;
        BuilderCall call = site != null && site.builder() ? BuilderCall.of(logger, level, marker) : null;
        return log(logger, level, marker, message, thrown, finding, marked, site, call);
    }

    /**
     * Logs a text with parameters again; but not one whose parameters come from suppliers, because those are not known
     * here: such a call goes on as it is.
     */
    static Result again(
            Logger logger, Level level, Marker marker, String format, Object[] parameters, Finding finding) {
        CallSite site = CallSite.ofThisThread();
        if (site.suppliers() && parameters.length == 0) {
            return Result.NEUTRAL;
        }
        BuilderCall call = site.builder() ? BuilderCall.of(logger, level, marker) : null;
        if (site.printf()) {
            Message message = new StringFormattedMessage(format, parameters);
            return log(logger, level, marker, message, message.getThrowable(), finding, true, site, call);
        }
        Throwable thrown = Messages.thrown(format, parameters);
        boolean behind = thrown != null;
        int last = parameters.length - 1;
        if (!behind && site.builder() && last >= 0 && parameters[last] instanceof Throwable given) {
            // a builder adds its exception to the parameters, however few they are; else a placeholder may take it
            behind = call != null && call.thrown() == given;
            thrown = given;
        }
        Message message = Messages.of(logger, format, behind ? Arrays.copyOf(parameters, last) : parameters);
        return log(logger, level, marker, message, thrown, finding, true, site, call);
    }

    private static Result log(
            Logger logger,
            Level level,
            Marker marker,
            Message message,
            Throwable thrown,
            Finding finding,
            boolean marked,
            CallSite site,
            BuilderCall call) {
        StackTraceElement location = call == null ? null : call.location(site.location());
        if (location == null && site != null && logger.get().isIncludeLocation()) {
            location = site.location();
        }
        // without a boundary nobody can look for a caller later and find this class instead
        String boundary = site == null ? null : location == null ? ABSTRACT_LOGGER : site.boundary();
        try {
            Level reached = finding.raises() ? finding.level() : level;
            Message logged = marked ? JudgedMessage.of(message, finding.qa(), finding.text()) : message;
            logger.logMessage(reached, marker, boundary, location, logged, thrown);
        } finally {
            ReusableMessageFactory.release(message);
        }
        return Result.DENY;
    }
}
