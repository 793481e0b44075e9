/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.dropin;

import java.util.List;
import java.util.Map;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.message.MapMessage;

/** An application that knows Log4j's API and nothing of us. */
public final class Application {

    private Application() {}

    public static void main(String[] arguments) {
        Logger logger = LogManager.getLogger("app.Main");
        ThreadContext.put("request", "r-17");
        logger.debug("details");
        logger.info("started {}", List.of(1, 2));
        logger.info(new MapMessage<>(Map.of("event", "config", "batch_size", 32, "rate", 0.1)));
        logger.warn("careful \u001b[31mred\u001b[0m\nWARN forged line");
        logger.error("failed", new IllegalStateException("broken \u001b[2J"));
        System.out.println("done");
    }
}
