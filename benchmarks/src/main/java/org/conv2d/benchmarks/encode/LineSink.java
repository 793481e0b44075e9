/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.encode;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.logging.log4j.core.layout.ByteBufferDestination;

/**
 * Where every line goes: one buffer, large enough for any of them, as an appender's would be between two flushes. Takes
 * what Log4j's layouts and what logback's encoders hand over. For one thread; allocates nothing.
 */
final class LineSink extends OutputStream implements ByteBufferDestination {

    private final ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);

    /** Forgets the line before. */
    void begin() {
        buffer.clear();
    }

    int length() {
        return buffer.position();
    }

    byte[] line() {
        return Arrays.copyOf(buffer.array(), length());
    }

    @Override
    public ByteBuffer getByteBuffer() {
        return buffer;
    }

    @Override
    public ByteBuffer drain(ByteBuffer full) {
        throw new IllegalStateException("a line of more than " + buffer.capacity() + " bytes");
    }

    @Override
    public void writeBytes(ByteBuffer data) {
        buffer.put(data);
    }

    @Override
    public void writeBytes(byte[] data, int offset, int length) {
        buffer.put(data, offset, length);
    }

    @Override
    public void write(byte[] data, int offset, int length) {
        buffer.put(data, offset, length);
    }

    @Override
    public void write(int b) {
        buffer.put((byte) b);
    }
}
