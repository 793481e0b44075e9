/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.scan;

import java.io.IOException;
import java.io.InputStream;
import org.conv2d.logs.input.Failures;
import org.conv2d.logs.input.InputException;
import org.conv2d.logs.input.Line;
import org.conv2d.logs.input.LineReader;
import org.conv2d.logs.input.LogSource;
import org.conv2d.logs.record.RecordReader;

/** Shows a state every line of an input. */
public final class LogScan {
    private LogScan() {}

    /**
     * Reads an input from start to end and returns the number of its lines.
     *
     * @param file its index among the inputs that are read together
     * @throws InputException if it cannot be read to the end; the state holds what came before
     */
    public static long read(LogSource source, int file, RecordReader reader, LogState<?> state) throws InputException {
        Line line = null;
        try (InputStream in = source.open()) {
            LineReader lines = new LineReader(in, file);
            line = lines.line();
            while (lines.next()) {
                show(line, reader, state);
            }
            return line.number();
        } catch (InputException explained) {
            throw explained;
        } catch (IOException failure) {
            String place = line == null ? "" : " after line " + line.number() + " (byte " + line.end() + ")";
            throw new InputException(
                    source.name() + ": cannot be read further" + place + ": " + Failures.reason(failure));
        }
    }

    private static void show(Line line, RecordReader reader, LogState<?> state) {
        if (line.isBlank()) {
            state.blank(line);
        } else if (reader.read(line)) {
            state.accept(reader.record());
        } else {
            state.reject(line, reader.rejection());
        }
    }
}
