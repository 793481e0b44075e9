/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.endtoend;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.logging.log4j.core.Layout;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.StringLayout;
import org.apache.logging.log4j.core.config.Node;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.PluginFactory;
import org.apache.logging.log4j.core.layout.AbstractLayout;
import org.apache.logging.log4j.core.layout.ByteBufferDestination;
import org.apache.logging.log4j.util.StringBuilderFormattable;

/**
 * {@code <CopyLayout/>}: copies the JSON object in a message's text of ASCII, adds a line feed where there is none, and does
 * nothing else. What a pipeline does with it is the most it can do with any layout. For one thread at a time, as the
 * background thread of async loggers is.
 */
@Plugin(name = "CopyLayout", category = Node.CATEGORY, elementType = Layout.ELEMENT_TYPE)
public final class CopyLayout extends AbstractLayout<String> implements StringLayout {

    private static final int MAX_CHARS = 4096;

    private final StringBuilder text = new StringBuilder(MAX_CHARS);
    private final char[] chars = new char[MAX_CHARS];
    private final byte[] bytes = new byte[MAX_CHARS];

    private CopyLayout() {
        super(null, null, null);
    }

    @PluginFactory
    public static CopyLayout newLayout() {
        return new CopyLayout();
    }

    @Override
    public void encode(LogEvent event, ByteBufferDestination destination) {
        destination.writeBytes(bytes, 0, copy(event));
    }

    private int copy(LogEvent event) {
        text.setLength(0);
        ((StringBuilderFormattable) event.getMessage()).formatTo(text);
        int start = text.indexOf("{");
        int length = text.length() - start;
        text.getChars(start, start + length, chars, 0);
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) chars[i];
        }
        if (bytes[length - 1] != '\n') {
            bytes[length++] = '\n';
        }
        return length;
    }

    @Override
    public byte[] toByteArray(LogEvent event) {
        return toSerializable(event).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toSerializable(LogEvent event) {
        return event.getMessage().getFormattedMessage();
    }

    @Override
    public Charset getCharset() {
        return StandardCharsets.US_ASCII;
    }

    @Override
    public String getContentType() {
        return "application/x-ndjson";
    }
}
