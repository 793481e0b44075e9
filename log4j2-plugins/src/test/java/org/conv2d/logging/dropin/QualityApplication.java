/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.dropin;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.conv2d.logging.message.EventMessage;

/** Logs events that the built-in rules find serious, and one they do not. */
public final class QualityApplication {

    private QualityApplication() {}

    public static void main(String[] arguments) {
        Logger logger = LogManager.getLogger("app.Main");
        logger.info(EventMessage.of("fsq_encoding").with("perplexity", 125.6));
        logger.info(EventMessage.of("fsq_encoding").with("perplexity", 23.4));
        logger.debug(EventMessage.of("epoch_complete").with("epoch", 3).with("loss", Double.NaN));
        System.out.println("done");
    }
}
