/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.export;

import org.apache.logging.log4j.LogManager;
import org.conv2d.logging.message.EventMessage;

/** Logs an event, and says what was counted of it. */
public final class EndpointProgram {

    private EndpointProgram() {}

    public static void main(String[] arguments) {
        LogManager.getLogger().info(EventMessage.of("tick").with("n", 1));
        System.out.println(LogMetrics.snapshot().toMap().get("counters"));
    }
}
