/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.layout;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.Layout;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Node;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.PluginAttribute;
import org.apache.logging.log4j.core.config.plugins.PluginElement;
import org.apache.logging.log4j.core.config.plugins.PluginFactory;
import org.apache.logging.log4j.core.layout.ByteBufferDestination;

/** {@code <Memory name="m"><EventLayout/></Memory>}: keeps what its layout writes. Thread-safe. */
@Plugin(name = "Memory", category = Node.CATEGORY, elementType = Appender.ELEMENT_TYPE, printObject = true)
public final class MemoryAppender extends AbstractAppender implements ByteBufferDestination {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final ByteBuffer buffer = ByteBuffer.allocate(8192);

    private MemoryAppender(String name, Layout<?> layout) {
        super(name, null, layout, false, Property.EMPTY_ARRAY);
    }

    @PluginFactory
    public static MemoryAppender create(
            @PluginAttribute("name") String name, @PluginElement("Layout") Layout<?> layout) {
        return new MemoryAppender(name, layout);
    }

    @Override
    public void append(LogEvent event) {
        getLayout().encode(event, this);
    }

    /** Everything so far. */
    public synchronized byte[] written() {
        drain(buffer);
        return written.toByteArray();
    }

    @Override
    public synchronized void writeBytes(byte[] data, int offset, int length) {
        drain(buffer);
        written.write(data, offset, length);
    }

    @Override
    public synchronized void writeBytes(ByteBuffer data) {
        drain(buffer);
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        written.writeBytes(bytes);
    }

    @Override
    public ByteBuffer getByteBuffer() {
        return buffer;
    }

    @Override
    public synchronized ByteBuffer drain(ByteBuffer full) {
        full.flip();
        byte[] bytes = new byte[full.remaining()];
        full.get(bytes);
        written.writeBytes(bytes);
        full.clear();
        return full;
    }
}
