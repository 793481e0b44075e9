/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.layout;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.apache.logging.log4j.core.Layout;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.StringLayout;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.Node;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.PluginBuilderFactory;
import org.apache.logging.log4j.core.impl.LocationAware;
import org.apache.logging.log4j.core.layout.AbstractLayout;
import org.apache.logging.log4j.core.layout.ByteBufferDestination;
import org.conv2d.logging.event.ContentFaults;
import org.conv2d.logging.event.EventLine;
import org.conv2d.logging.event.LineFormat;
import org.conv2d.logging.json.KeyTokens;
import org.conv2d.logging.metrics.MetricsSnapshot;
import org.conv2d.logging.metrics.MetricsSource;
import org.conv2d.logging.metrics.SnapshotBuilder;
import org.conv2d.logging.thread.SoftThreadLocal;

/**
 * Writes each event as one line of JSON: {@code <EventLayout/>}. Thread-safe: each thread has an encoder of its own, and
 * a line reaches its destination in one call, so lines stay whole whoever else writes.
 *
 * <p>Attributes and elements: see {@link EventLayoutBuilder}. One that makes no sense is reported once to the status logger
 * and its default applies.
 */
@Plugin(name = "EventLayout", category = Node.CATEGORY, elementType = Layout.ELEMENT_TYPE, printObject = true)
public final class EventLayout extends AbstractLayout<String> implements StringLayout, LocationAware, MetricsSource {

    private final LineFormat format;
    private final LayoutParts parts;
    private final KeyTokens keys = new KeyTokens();
    private final ContentFaults faults = new ContentFaults();
    private final SoftThreadLocal<EventEncoder> encoders = new SoftThreadLocal<>(this::newEncoder);

    EventLayout(Configuration configuration, LineFormat format, LayoutParts parts) {
        super(configuration, null, null);
        this.format = format;
        this.parts = parts;
    }

    private EventEncoder newEncoder() {
        return new EventEncoder(parts, new EventLine(format, keys, faults));
    }

    @Override
    public void encode(LogEvent event, ByteBufferDestination destination) {
        EventEncoder encoder = takeEncoder();
        try {
            encoder.encode(event);
            destination.writeBytes(encoder.bytes(), 0, encoder.length());
        } finally {
            encoder.release();
        }
    }

    @Override
    public byte[] toByteArray(LogEvent event) {
        EventEncoder encoder = takeEncoder();
        try {
            encoder.encode(event);
            return Arrays.copyOf(encoder.bytes(), encoder.length());
        } finally {
            encoder.release();
        }
    }

    @Override
    public String toSerializable(LogEvent event) {
        return new String(toByteArray(event), StandardCharsets.UTF_8);
    }

    private EventEncoder takeEncoder() {
        EventEncoder encoder = encoders.get();
        if (encoder.begin()) {
            return encoder;
        }
        EventEncoder nested = newEncoder();
        nested.begin();
        return nested;
    }

    /** What could not be written as it was given, since this layout was made. */
    public ContentFaults faults() {
        return faults;
    }

    /** {@link #faults}, as metrics. */
    @Override
    public MetricsSnapshot snapshot() {
        return new SnapshotBuilder()
                .counter("log_encode_failed_fields", faults.failedFields())
                .counter("log_encode_truncated_events", faults.truncatedEvents())
                .build();
    }

    @Override
    public boolean requiresLocation() {
        return parts.location();
    }

    @Override
    public Charset getCharset() {
        return StandardCharsets.UTF_8;
    }

    @Override
    public String getContentType() {
        return "application/x-ndjson";
    }

    @Override
    public Map<String, String> getContentFormat() {
        return Map.of();
    }

    @Override
    public String toString() {
        return "EventLayout" + format + parts;
    }

    @PluginBuilderFactory
    public static EventLayoutBuilder newBuilder() {
        return new EventLayoutBuilder();
    }
}
