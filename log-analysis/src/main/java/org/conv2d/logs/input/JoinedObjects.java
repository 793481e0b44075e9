/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.input;

import java.io.IOException;
import java.io.InputStream;

/**
 * A stream in which JSON objects that span lines are in one line each: line feeds inside them are blanks, so that every byte
 * stays where it was. If it begins with a bracket, it is one array: what is around its objects is blank, or a line feed where
 * two of them are in one line. Not thread-safe.
 *
 * <p>An object starts where a line does. One that does not end hides nothing behind it: a line feed inside a string, which JSON
 * does not have, ends it, and so does a line that starts with a brace where no value is due.
 */
final class JoinedObjects extends ChangedStream {
    private final byte[] buffer = new byte[64 << 10];
    private int position;
    private int ready;
    private int filled;
    private boolean ended;
    private int depth;
    private boolean inString;
    private boolean escaped;
    private boolean lineIsBlank = true;
    private boolean begun;
    private boolean inArray;
    private byte last = '\n';

    JoinedObjects(InputStream in) {
        super(in);
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        while (position == ready) {
            if (ended && ready == filled) {
                return -1;
            }
            fill();
        }
        int taken = Math.min(count, ready - position);
        System.arraycopy(buffer, position, bytes, from, taken);
        position += taken;
        return taken;
    }

    /** Reads more; a line feed or a comma that is the last byte waits for the next, which decides what it is. */
    private void fill() throws IOException {
        int rest = filled - ready;
        System.arraycopy(buffer, ready, buffer, 0, rest);
        int count = in.read(buffer, rest, buffer.length - rest);
        ended = count < 0;
        filled = rest + Math.max(0, count);
        position = 0;
        ready = 0;
        while (ready < filled && (ended || ready + 1 < filled || (buffer[ready] != '\n' && buffer[ready] != ','))) {
            take(buffer[ready], ready + 1 < filled ? buffer[ready + 1] : (byte) '\n');
            ready++;
        }
    }

    private void take(byte b, byte next) {
        if (b == '\n') {
            boolean newObject = next == '{' && last != ',' && last != '[' && last != ':';
            if (depth > 0 && !inString && !newObject) {
                buffer[ready] = ' ';
                return;
            }
            depth = 0;
            inString = false;
            escaped = false;
            lineIsBlank = true;
            return;
        }
        if (depth == 0 && isAround(b)) {
            boolean between = b == ',' && next != '\n' && next != '\r';
            buffer[ready] = (byte) (between ? '\n' : ' ');
            lineIsBlank = true;
            return;
        }
        if (depth > 0) {
            inside(b);
        } else if (b == '{' && lineIsBlank) {
            depth = 1;
        }
        if (b != ' ' && b != '\t' && b != '\r') {
            begun = true;
            lineIsBlank = false;
            last = b;
        }
    }

    /** Whether a byte outside of objects belongs to the array that they are in. */
    private boolean isAround(byte b) {
        if (!begun && b == '[') {
            begun = true;
            inArray = true;
        }
        return inArray && (b == '[' || b == ',' || b == ']');
    }

    private void inside(byte b) {
        if (inString) {
            inString = escaped || b != '"';
            escaped = !escaped && b == '\\';
        } else if (b == '"') {
            inString = true;
        } else if (b == '{') {
            depth++;
        } else if (b == '}') {
            depth--;
        }
    }
}
