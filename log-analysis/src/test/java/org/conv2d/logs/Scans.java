/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.conv2d.logs.input.LogSource;
import org.conv2d.logs.scan.LogScan;
import org.conv2d.logs.scan.ScanResult;
import org.conv2d.logs.scan.ScanSettings;
import org.conv2d.logs.summary.Summary;
import org.conv2d.logs.summary.SummaryState;

/** Summaries of texts. */
public final class Scans {
    private Scans() {}

    /** Of logs that have nothing to do with one another. */
    public static Summary summary(String... files) {
        return summary(file -> false, files);
    }

    /** Of files some of which continue the one before. */
    public static Summary summary(IntPredicate continues, String... files) {
        return summary(Stream.of(files).map(TextSource::of).toList(), continues);
    }

    public static Summary summary(LogSource source) {
        return summary(List.of(source), file -> false);
    }

    private static Summary summary(List<? extends LogSource> sources, IntPredicate continues) {
        ScanResult<SummaryState> scan =
                LogScan.fold(List.copyOf(sources), SummaryState.QUERY, ScanSettings.ofThisMachine());
        assertEquals(List.of(), scan.outcome().problems());
        return scan.state().result(continues);
    }
}
