/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import org.conv2d.logs.input.LogSource;

/**
 * An input that starts with a batch of OpenTelemetry's log records, such as the Collector's file exporter writes: each record
 * is a line of its own. An input that does not start so is what it was.
 */
public record BatchSource(LogSource source) implements LogSource {

    /** The inputs, with batches taken apart. */
    public static List<LogSource> unpacked(List<LogSource> sources) {
        return sources.stream().map(BatchSource::unpacked).toList();
    }

    /** The input, with batches taken apart. What can be read only once finds out when it is read. */
    public static LogSource unpacked(LogSource source) {
        boolean canLook = source.path() != null && Files.isRegularFile(source.path());
        return canLook && !startsWithBatch(source) ? source : new BatchSource(source);
    }

    private static boolean startsWithBatch(LogSource source) {
        try (InputStream in = source.open()) {
            byte[] start = in.readNBytes(BatchStart.LOOKED_AT);
            return BatchStart.isAt(start, 0, start.length);
        } catch (IOException toldWhenItIsRead) {
            return false;
        }
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public boolean continues(LogSource before) {
        return source.continues(before instanceof BatchSource batches ? batches.source : before);
    }

    @Override
    public InputStream open() throws IOException {
        return new BatchStream(source.open());
    }

    /** Its size is that of what it is made of. */
    @Override
    public long size() throws IOException {
        return source.size();
    }
}
