/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.snippets;

import org.apache.logging.log4j.Level;
import org.conv2d.logging.setup.RollingTime;
import org.conv2d.logging.structured.StructuredLogger;
import org.conv2d.logging.structured.StructuredLogging;

/** Set-ups that documents show; run by a program of its own. */
public final class SetupExamples {

    private SetupExamples() {}

    public static StructuredLogger setup() {
        // snippet:setup
        StructuredLogger log = StructuredLogging.setup("training", "training.log");
        log.info("Training started").event("training_start").with("seed", 42).log();
        // end snippet
        return log;
    }

    public static StructuredLogger builder() {
        // snippet:setup-builder
        StructuredLogger log = StructuredLogging.builder("training")
                .outputFile("training.log")
                .level(Level.DEBUG)
                .console(Level.ERROR)
                .rolling(10_000_000, RollingTime.DAILY, 5)
                .async(true)
                .setup();
        // end snippet
        return log;
    }
}
