/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.summary;

/** A log as the seed document describes it: 2,847 events from 10:30:45 to 12:45:32, 1,151 of them of four types. */
public final class TrainingLog {
    private TrainingLog() {}

    public static String text() {
        StringBuilder log = new StringBuilder();
        event(log, "10:30:45.123456", "INFO", "\"event\":\"config\",\"config_hash\":\"a1b2c3d4\"");
        repeat(log, 100, "\"event\":\"epoch_complete\",\"duration_seconds\":47.3");
        repeat(log, 1000, "\"event\":\"fsq_encoding\",\"encoding_duration_ms\":23.4");
        repeat(log, 50, "\"event\":\"clustering\",\"clustering_duration_ms\":156.7");
        event(log, "11:23:45", "ERROR", "\"message\":\"FSQ codebook collapse detected\"");
        event(log, "11:45:12", "ERROR", "\"message\":\"Clustering failed to converge\"");
        for (int i = 0; i < 15; i++) {
            event(log, "10:35:" + (10 + i), "WARNING", "\"message\":\"NaN values detected in batch " + i + "\"");
        }
        repeat(log, 2847 - 1 - 1150 - 2 - 15 - 1, "\"message\":\"step\"");
        event(log, "12:45:32.999999", "INFO", "\"message\":\"done\"");
        return log.toString();
    }

    private static void repeat(StringBuilder log, int times, String fields) {
        for (int i = 0; i < times; i++) {
            event(log, "11:" + (10 + i % 50) + ":" + (10 + i / 50 % 50), "INFO", fields);
        }
    }

    private static void event(StringBuilder log, String time, String level, String fields) {
        log.append("{\"timestamp\":\"2024-01-15T")
                .append(time)
                .append("Z\",\"level\":\"")
                .append(level)
                .append("\",");
        log.append(fields).append("}\n");
    }
}
