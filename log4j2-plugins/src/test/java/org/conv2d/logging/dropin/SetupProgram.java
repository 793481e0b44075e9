/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.dropin;

import java.time.Duration;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.conv2d.logging.setup.RollingTime;
import org.conv2d.logging.snippets.SetupExamples;
import org.conv2d.logging.structured.StructuredLogger;
import org.conv2d.logging.structured.StructuredLogging;
import org.conv2d.logging.structured.StructuredLoggingBuilder;

/** A program that sets its logging up as the first argument says, and logs to the file that the second names. */
public final class SetupProgram {

    private SetupProgram() {}

    public static void main(String[] arguments) {
        String file = arguments[1];
        StructuredLoggingBuilder builder = StructuredLogging.builder("training").outputFile(file);
        StructuredLogger log;
        try {
            log = switch (arguments[0]) {
                case "plain" -> StructuredLogging.setup("training", file);
                case "example" -> SetupExamples.setup();
                case "twice" -> {
                    StructuredLogging.setup("training", file);
                    yield StructuredLogging.setup("training", file);
                }
                case "async" -> builder.async(true).setup();
                case "examples" -> SetupExamples.builder();
                case "replace" -> builder.replaceConfiguration().setup();
                case "text" -> builder.structured(false).console(Level.ERROR).setup();
                case "nonsense" -> {
                    StructuredLogging.builder(" ");
                    yield builder.level("loud")
                            .level((Level) null)
                            .console((Level) null)
                            .rolling(-1, RollingTime.DAILY, 0)
                            .metricsInterval(Duration.ofSeconds(-5))
                            .setup();
                }
                default -> throw new AssertionError(arguments[0]);
            };
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
            log = StructuredLogging.getLogger("training");
        }
        log.info("Training started").event("training_start").with("seed", 42).log();
        LogManager.getLogger("training.data").warn("careful");
        LogManager.getLogger("other").error("not ours");
        log.debug("details").log();
    }
}
