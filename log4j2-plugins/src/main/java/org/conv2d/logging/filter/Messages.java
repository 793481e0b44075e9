/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.filter;

import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.MessageFactory;
import org.apache.logging.log4j.message.SimpleMessage;
import org.apache.logging.log4j.util.LambdaUtil;
import org.apache.logging.log4j.util.MessageSupplier;
import org.apache.logging.log4j.util.Supplier;

/** Messages as a logger makes them of what it is given. Stateless. */
final class Messages {

    private Messages() {}

    private static MessageFactory factory(Logger logger) {
        return logger.getMessageFactory();
    }

    /** Of an object logged by itself. */
    static Message of(Logger logger, Object object) {
        if (object instanceof String text) {
            return factory(logger).newMessage(text);
        }
        return object instanceof Message message ? message : factory(logger).newMessage(object);
    }

    /** Of what a supplier of either kind returns; an empty text when that is no message. */
    static Message ofSupplier(Logger logger, Object supplier) {
        Message message = supplier instanceof MessageSupplier given
                ? LambdaUtil.get(given)
                : LambdaUtil.getMessage((Supplier<?>) supplier, factory(logger));
        return message == null ? new SimpleMessage("") : message;
    }

    /** Of a text with parameters. */
    static Message of(Logger logger, String format, Object... parameters) {
        return parameters.length == 0
                ? factory(logger).newMessage(format)
                : factory(logger).newMessage(format, parameters);
    }

    /** An exception behind the parameters of a text that no placeholder takes; null when there is none. */
    static Throwable thrown(String format, Object[] parameters) {
        int last = parameters.length - 1;
        return last >= 0 && parameters[last] instanceof Throwable thrown && placeholders(format) <= last
                ? thrown
                : null;
    }

    private static int placeholders(String format) {
        int placeholders = 0;
        for (int at = format.indexOf("{}"); at >= 0; at = format.indexOf("{}", at + 2)) {
            placeholders++;
        }
        return placeholders;
    }
}
