/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.snippets;

import java.time.Duration;
import java.util.Map;
import org.apache.logging.log4j.Logger;
import org.conv2d.logging.canonical.ConfigHash;
import org.conv2d.logging.catalogue.Config;
import org.conv2d.logging.catalogue.TrainingEpoch;
import org.conv2d.logging.message.EventMessage;
import org.conv2d.logging.structured.LogScope;
import org.conv2d.logging.structured.StructuredLogger;
import org.conv2d.logging.traced.Traced;

/** The logging API as documents show it. */
record LoggingExamples(Logger logger, StructuredLogger log) {

    private static final String RUN = "r-17";

    void fluent() {
        String hash = "a1b2c3d4";
        // snippet:fluent
        log.info("Training started")
                .event("training_start")
                .with("config_hash", hash)
                .with("seed", 42)
                .log();
        // end snippet
    }

    void message() {
        // snippet:message
        logger.info(EventMessage.of("fsq_encoding", "FSQ encoding completed")
                .with("batch_size", 32)
                .with("perplexity", 125.6)
                .with("codebook_utilization", "good"));
        // end snippet
    }

    void bound() {
        // snippet:bound
        StructuredLogger run = log.bind("run_id", RUN); // joins every event of this logger
        run.info("Batch processing started")
                .event("batch_start")
                .with("batch_size", 32)
                .log();
        // end snippet
    }

    void scope() {
        // snippet:scope
        try (LogScope scope = LogScope.open().with("fold", 3)) { // joins every event of this thread
            scope.with("device", "cpu");
            log.warn("Low perplexity").event("qa_warning").with("value", 23.4).log();
        }
        // end snippet
    }

    void catalogue() {
        // snippet:catalogue
        TrainingEpoch.of(15, 0.123, 0.856, 0.001, Duration.ofMillis(47_300)) // loss, accuracy, learning rate
                .samples(32_278)
                .log(log);
        // end snippet
    }

    void hash() {
        // snippet:hash
        Map<String, ?> config = Map.of("lr", 0.001, "db", Map.of("host", "h", "password", "x"));
        Config.of(config).log(log); // config_hash, the entries, left_out: ["db.password"]
        String id = ConfigHash.of(config).longForm(); // SHA-256 of canonical JSON; maps, records, Jackson trees
        // end snippet
        if (id.length() != 64) {
            throw new IllegalStateException(id);
        }
    }

    void traced() {
        Map<String, Integer> model = Map.of("x", 1);
        // snippet:traced
        int answer = Traced.on(log).evaluate("predict", () -> model.get("x"));
        // end snippet
        if (answer != 1) {
            throw new IllegalStateException("answer " + answer);
        }
    }
}
