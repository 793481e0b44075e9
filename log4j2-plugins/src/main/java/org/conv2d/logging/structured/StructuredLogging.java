/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.structured;

/**
 * Sets structured logging up from a program, in one line:
 *
 * <!-- snippet:setup -->
 * <pre>{@code
 * StructuredLogger log = StructuredLogging.setup("training", "training.log");
 * log.info("Training started").event("training_start").with("seed", 42).log();
 * }</pre>
 *
 * <p>What is set up joins the configuration that the application runs with, under the name of the logger: it goes on when
 * that one is read again, and ends with it. The application's own appenders get what they got before, and nothing else.
 * Where the application has no configuration, warnings also go to standard error.
 *
 * <p>Thread-safe. To set up twice with the same values does nothing; with other values the later ones hold, and the status
 * logger says so in one line.
 */
public final class StructuredLogging {

    private StructuredLogging() {}

    /**
     * Sets up a logger, and those below it, that writes to a file; see {@link #builder} for what else there is to choose.
     *
     * @param outputFile below {@code CONV2D_LOG_DIR} ({@code logs}) unless it is absolute; created with its directory
     * @throws IllegalArgumentException when no log can be written there; the message says why
     */
    public static StructuredLogger setup(String name, String outputFile) {
        return builder(name).outputFile(outputFile).setup();
    }

    /** Starts a setup whose values are the environment's ({@code CONV2D_…}) until they are given. */
    public static StructuredLoggingBuilder builder(String name) {
        return new StructuredLoggingBuilder(name);
    }

    /** The structured logger of this name, set up or not. */
    public static StructuredLogger getLogger(String name) {
        return StructuredLogger.named(name);
    }
}
