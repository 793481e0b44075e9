/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.dropin;

import java.util.List;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;

/** An application whose configuration has loggers of its own; "reconfigured" reads it again half way. */
public final class ManyLoggers {

    /** What its configuration lets pass. */
    static final List<String> EVENTS = List.of(
            "INFO app.Main started",
            "TRACE app.audit user logged in",
            "WARNING app.audit.deep user refused",
            "ERROR app.quiet broken",
            "WARNING app.Main stopping");

    private ManyLoggers() {}

    public static void main(String[] arguments) {
        LogManager.getLogger("app.Main").debug("details");
        LogManager.getLogger("app.Main").info("started");
        LogManager.getLogger("app.audit").trace("user logged in");
        if (List.of(arguments).contains("reconfigured")) {
            LoggerContext.getContext(false).reconfigure();
        }
        LogManager.getLogger("app.audit.deep").warn("user refused");
        LogManager.getLogger("app.quiet").warn("not worth it");
        LogManager.getLogger("app.quiet").error("broken");
        LogManager.getLogger("app.Main").warn("stopping");
    }
}
