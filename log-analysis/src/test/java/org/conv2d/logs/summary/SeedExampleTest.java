/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.conv2d.logs.Scans;
import org.junit.jupiter.api.Test;

/** The example of the document that asked for the command, to the character. */
class SeedExampleTest {
    @Test
    void text_ofTheExample_startsAsDocumented() {
        SummaryReport report = new SummaryReport(List.of("training.log"), Scans.summary(TrainingLog.text()), List.of());
        assertEquals("""
                Log Summary for training.log
                =================================
                Time Range: 2024-01-15T10:30:45 to 2024-01-15T12:45:32
                Total Events: 2,847
                Event Types: config(1), epoch_complete(100), fsq_encoding(1000), clustering(50)
                Errors: 2
                Warnings: 15

                Lines: 2,847 read = 2,847 matched + 0 filtered + 0 rejected + 0 blank

                Levels
                  ERROR        2
                  WARNING     15
                  INFO     2,830

                Timers (most time first)
                                  calls    total     mean      p50      p95      p99      max
                  epoch_complete    100  78m 50s    47.3s    47.3s    47.3s    47.3s    47.3s
                  fsq_encoding    1,000    23.4s   23.4ms   23.4ms   23.4ms   23.4ms   23.4ms
                  clustering         50     7.8s  156.7ms  156.7ms  156.7ms  156.7ms  156.7ms
                """, SummaryText.of(report));
    }
}
