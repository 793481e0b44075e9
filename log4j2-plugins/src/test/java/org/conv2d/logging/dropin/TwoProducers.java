/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.dropin;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.conv2d.logging.message.EventMessage;

/** Two threads that log as fast as they can. Argument: events a thread. */
public final class TwoProducers {

    private TwoProducers() {}

    public static void main(String[] arguments) throws InterruptedException {
        int events = Integer.parseInt(arguments[0]);
        Logger logger = LogManager.getLogger("app.Main");
        Thread[] producers = new Thread[2];
        for (int p = 0; p < producers.length; p++) {
            int producer = p;
            producers[p] = new Thread(() -> {
                for (int i = 0; i < events; i++) {
                    logger.info(
                            EventMessage.of("tick").with("producer", producer).with("number", i));
                }
            });
            producers[p].start();
        }
        for (Thread producer : producers) {
            producer.join();
        }
        LogManager.shutdown();
    }
}
