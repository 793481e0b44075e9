/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.logger;

import java.nio.ByteBuffer;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.Layout;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Node;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.PluginElement;
import org.apache.logging.log4j.core.config.plugins.PluginFactory;
import org.apache.logging.log4j.core.layout.ByteBufferDestination;

/** {@code <Discard>}: has its layout write each line, and counts the bytes. For one thread at a time. */
@Plugin(name = "Discard", category = Node.CATEGORY, elementType = Appender.ELEMENT_TYPE)
public final class DiscardAppender extends AbstractAppender implements ByteBufferDestination {

    private long bytes;

    private DiscardAppender(Layout<?> layout) {
        super("Discard", null, layout, false, Property.EMPTY_ARRAY);
    }

    @PluginFactory
    public static DiscardAppender create(@PluginElement("Layout") Layout<?> layout) {
        return new DiscardAppender(layout);
    }

    /** How many bytes were written so far. */
    long bytes() {
        return bytes;
    }

    @Override
    public void append(LogEvent event) {
        getLayout().encode(event, this);
    }

    @Override
    public void writeBytes(byte[] data, int offset, int length) {
        bytes += length;
    }

    @Override
    public void writeBytes(ByteBuffer data) {
        bytes += data.remaining();
    }

    @Override
    public ByteBuffer getByteBuffer() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ByteBuffer drain(ByteBuffer buffer) {
        throw new UnsupportedOperationException();
    }
}
