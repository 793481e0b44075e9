/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.counting;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.conv2d.logging.event.EventView;
import org.conv2d.logging.event.Fields;
import org.conv2d.logging.event.Severity;
import org.conv2d.logging.metrics.Counter;
import org.conv2d.logging.metrics.Labelled;

/**
 * The numbers and label values of an event, in arrays and buffers that are used again. For one thread at a time; allocates only for
 * values that are decimals or objects.
 */
final class LabelValues {

    static final String LEVEL = "level";
    static final String LOGGER = "logger";

    /** A text of more chars is not kept from one event to the next. */
    private static final int KEPT_CHARS = 256;

    private static final Map<Severity, String> LEVELS = new EnumMap<>(Severity.class);

    static {
        for (Severity severity : Severity.values()) {
            LEVELS.put(severity, severity.name().toLowerCase(Locale.ROOT));
        }
    }

    private final CharSequence[][] bySize = new CharSequence[MetricRule.MAX_LABELS + 1][];
    private final StringBuilder[] buffers = new StringBuilder[MetricRule.MAX_LABELS];
    private double[] numbers = {};
    private String lastLogger;
    private Counter lastLoggerCounter;
    private String lastType;
    private EventRules lastRules;

    /** The label that was read last, its value, and the event it was read of. */
    private String knownLabel;

    private String knownValue;
    private long knownEvent = -1;

    /** Counts events, so that what was read of one is not taken for another's. */
    private long event;

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

    /** The counter of a logger, at hand when the event before came from the same. */
    @SuppressWarnings("ReferenceEquality") // an equal name that is another object is looked up
    Counter counterOf(String logger, Labelled<Counter> byLogger) {
        if (logger != lastLogger) {
            lastLoggerCounter = byLogger.with(logger);
            lastLogger = logger;
        }
        return lastLoggerCounter;
    }

    /** The rules of a type of events, at hand when the event before was of the same; null for none. */
    @SuppressWarnings("ReferenceEquality") // an equal type that is another object is looked up
    EventRules rulesOf(String type, RuleIndex rules) {
        if (type != lastType) {
            lastRules = rules.find(type);
            lastType = type;
        }
        return lastRules;
    }

    /** Lets go of the event's values, but for a short text: a reference is written at a price, and the next may have the same. */
    void clear() {
        if (knownEvent == event && knownValue.length() > KEPT_CHARS) {
            knownValue = null;
            knownEvent = -1;
        }
        event++;
    }

    /** Room for so many numbers of the event. Valid until the next call. */
    double[] numbers(int count) {
        if (numbers.length < count) {
            numbers = new double[count];
        }
        return numbers;
    }

    /** The value of one label; null when there is none. Valid until the next call. */
    @SuppressWarnings("ReferenceEquality") // names of fields here are interned
    CharSequence one(EventView given, Fields own, KnownField label) {
        if (knownEvent == event && label.name == knownLabel) {
            return knownValue;
        }
        if (label.expectedTextIn(own) instanceof String kept) {
            know(label, kept);
            return kept;
        }
        int index = label.indexIn(given);
        if (index == Fields.NONE) {
            return ofEvent(given, label.name);
        }
        CharSequence text = given.textValue(index);
        return text == null ? written(given, index, buffers[0]) : text;
    }

    @SuppressWarnings("ReferenceEquality")
    private void know(KnownField label, String value) {
        if (knownLabel != label.name) {
            knownLabel = label.name;
        }
        if (knownValue != value) {
            knownValue = value;
        }
        knownEvent = event;
    }

    /** The values of several labels. Valid until the next call. */
    CharSequence[] all(EventView event, KnownField[] labels) {
        CharSequence[] values = bySize[labels.length];
        for (int i = 0; i < values.length; i++) {
            int index = labels[i].indexIn(event);
            values[i] = index == Fields.NONE ? ofEvent(event, labels[i].name) : written(event, index, buffers[i]);
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
