/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.appender;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.conv2d.logging.event.EventView;
import org.conv2d.logging.event.FieldKind;
import org.conv2d.logging.event.Fields;
import org.conv2d.logging.event.Severity;

/**
 * The values of an event's labels, in arrays and buffers that are used again. For one thread at a time; allocates only for
 * values that are decimals or objects.
 */
final class LabelValues {

    static final String LEVEL = "level";
    static final String LOGGER = "logger";

    private static final Map<Severity, String> LEVELS = new EnumMap<>(Severity.class);

    static {
        for (Severity severity : Severity.values()) {
            LEVELS.put(severity, severity.name().toLowerCase(Locale.ROOT));
        }
    }

    private final CharSequence[][] bySize = new CharSequence[MetricRule.MAX_LABELS + 1][];
    private final StringBuilder[] buffers = new StringBuilder[MetricRule.MAX_LABELS];

    LabelValues() {
        for (int size = 0; size < bySize.length; size++) {
            bySize[size] = new CharSequence[size];
        }
        for (int i = 0; i < buffers.length; i++) {
            buffers[i] = new StringBuilder();
        }
    }

    static String nameOf(Severity severity) {
        return LEVELS.get(severity);
    }

    /** The value of one label; null when there is none. Valid until the next call. */
    CharSequence one(EventView event, String label) {
        int index = event.indexOf(label);
        if (index == Fields.NONE) {
            return ofEvent(event, label);
        }
        return event.kind(index) == FieldKind.TEXT ? event.textValue(index) : written(event, index, buffers[0]);
    }

    /** The values of several labels. Valid until the next call. */
    CharSequence[] all(EventView event, String[] labels) {
        CharSequence[] values = bySize[labels.length];
        for (int i = 0; i < values.length; i++) {
            int index = event.indexOf(labels[i]);
            values[i] = index == Fields.NONE ? ofEvent(event, labels[i]) : written(event, index, buffers[i]);
        }
        return values;
    }

    private static CharSequence ofEvent(EventView event, String label) {
        return switch (label) {
            case LEVEL -> nameOf(event.severity());
            case LOGGER -> event.logger();
            default -> null;
        };
    }

    private static CharSequence written(EventView event, int index, StringBuilder buffer) {
        buffer.setLength(0);
        switch (event.kind(index)) {
            case TEXT -> {
                // copied: the view's own text is valid only until it is asked for the next
                CharSequence text = event.textValue(index);
                if (text instanceof String kept) {
                    return kept;
                }
                buffer.append(text);
            }
            case INTEGER -> buffer.append(event.longValue(index));
            case DECIMAL -> buffer.append(event.doubleValue(index));
            case BOOLEAN -> buffer.append(event.booleanValue(index));
            default -> {
                return null;
            }
        }
        return buffer;
    }
}
