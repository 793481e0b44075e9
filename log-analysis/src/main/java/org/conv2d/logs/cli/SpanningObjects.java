/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.conv2d.logs.input.JoinedSource;
import org.conv2d.logs.input.LineReader;
import org.conv2d.logs.input.LogSource;
import org.conv2d.logs.record.FieldSelection;
import org.conv2d.logs.record.RecordReader;

/** Whether a log that makes no sense line by line makes more if objects may span lines. Stateless. */
final class SpanningObjects {
    private static final int LOOKED_AT = 256 << 10;
    private static final int INPUTS = 5;

    private SpanningObjects() {}

    /** Looks at the beginnings of files; what can be read only once is not looked at. */
    static boolean areIn(List<LogSource> sources) throws IOException {
        for (LogSource source : sources.subList(0, Math.min(INPUTS, sources.size()))) {
            if (source.path() != null && events(source) < events(new JoinedSource(source))) {
                return true;
            }
        }
        return false;
    }

    private static int events(LogSource source) throws IOException {
        int events = 0;
        byte[] start;
        try (InputStream in = source.open()) {
            start = in.readNBytes(LOOKED_AT);
        } catch (IOException unreadable) {
            return 0;
        }
        LineReader lines = new LineReader(new ByteArrayInputStream(start), 0);
        RecordReader reader = new RecordReader(FieldSelection.NONE);
        while (lines.next()) {
            events += !lines.line().isBlank() && reader.read(lines.line()) ? 1 : 0;
        }
        return events;
    }
}
