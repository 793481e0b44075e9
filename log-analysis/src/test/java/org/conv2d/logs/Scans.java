/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.IntPredicate;
import org.conv2d.logs.input.LogSource;
import org.conv2d.logs.record.RecordReader;
import org.conv2d.logs.scan.LogScan;
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
        SummaryState state = new SummaryState();
        for (int file = 0; file < files.length; file++) {
            scan(TextSource.of(files[file]), file, state);
        }
        return state.result(continues);
    }

    public static Summary summary(LogSource source) {
        SummaryState state = new SummaryState();
        scan(source, 0, state);
        return state.result(file -> false);
    }

    private static void scan(LogSource source, int file, SummaryState state) {
        try {
            LogScan.read(source, file, new RecordReader(SummaryState.fields()), state);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
