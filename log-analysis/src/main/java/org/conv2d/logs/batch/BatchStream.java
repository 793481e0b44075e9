/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.conv2d.logs.input.ChangedStream;
import org.conv2d.logs.input.LineReader;

/**
 * A stream in which each record of a batch is a line of its own; every other line is as it was, and so is a batch that is no
 * valid one, or too long to be held. Not thread-safe. Holds a line, and one record of it.
 */
final class BatchStream extends ChangedStream {
    private static final int INITIAL_BYTES = 64 << 10;

    /** What has been read: up to {@code given} it has been handed on. */
    private byte[] buffer = new byte[INITIAL_BYTES];

    private int given;
    private int filled;

    /** Up to where the buffer may be handed on. */
    private int ready;

    /** Whether what is ready, or comes next, is the inside of a line that has begun before. */
    private boolean insideLine;

    private boolean decided;
    private boolean plain;

    private BatchReader batch;
    private byte[] record = {};
    private int recordGiven;

    BatchStream(InputStream in) {
        super(in);
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        while (true) {
            if (recordGiven < record.length) {
                int taken = Math.min(count, record.length - recordGiven);
                System.arraycopy(record, recordGiven, bytes, from, taken);
                recordGiven += taken;
                return taken;
            }
            if (given < ready) {
                int taken = Math.min(count, ready - given);
                System.arraycopy(buffer, given, bytes, from, taken);
                given += taken;
                return taken;
            }
            if (plain && given == filled) {
                return in.read(bytes, from, count);
            }
            if (!advance()) {
                return -1;
            }
        }
    }

    /** Makes something ready to be handed on, or finds that there is nothing more. */
    private boolean advance() throws IOException {
        if (batch != null) {
            record = batch.next();
            recordGiven = 0;
            if (record.length == 0) {
                batch.close();
                batch = null;
            }
            return true;
        }
        int lineEnd = lineEnd();
        if (lineEnd == given) {
            return false;
        }
        if (!decided) {
            decided = true;
            plain = !BatchStart.isAt(buffer, given, lineEnd);
        }
        if (plain) {
            ready = filled;
            return true;
        }
        boolean whole = !insideLine;
        insideLine = buffer[lineEnd - 1] != '\n';
        if (whole && BatchStart.isAt(buffer, given, lineEnd)) {
            batch = BatchReader.of(buffer, given, lineEnd);
        }
        ready = lineEnd;
        if (batch != null) {
            given = lineEnd;
        }
        return true;
    }

    /** The index behind the next line feed; behind all there is if there is none, or the line is too long. */
    private int lineEnd() throws IOException {
        int searched = given;
        while (true) {
            for (int at = searched; at < filled; at++) {
                if (buffer[at] == '\n') {
                    return at + 1;
                }
            }
            searched = filled;
            if (filled - given > LineReader.MAX_LINE_BYTES) {
                return filled;
            }
            int moved = given;
            if (!fill()) {
                return filled;
            }
            searched -= moved - given;
        }
    }

    private boolean fill() throws IOException {
        System.arraycopy(buffer, given, buffer, 0, filled - given);
        filled -= given;
        given = 0;
        ready = 0;
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * filled);
        }
        int count = in.read(buffer, filled, buffer.length - filled);
        filled += Math.max(0, count);
        return count >= 0;
    }
}
