/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.counting;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.conv2d.logging.event.Severity;
import org.conv2d.logging.metrics.Counter;
import org.conv2d.logging.metrics.Labelled;
import org.conv2d.logging.metrics.MetricsRegistry;
import org.conv2d.logging.view.LogEventView;

/**
 * All rules of an appender, by the type of the events they take, and the counters that need no rule: events by level, by
 * logger and by type. Immutable but for what it counts; thread-safe; one lookup an event, no allocation.
 */
public final class RuleIndex {

    /** The counter of events by level: all that have got here. */
    public static final String EVENTS = "log_events";

    static final String EVENTS_BY_LOGGER = "log_events_by_logger";
    static final String EVENTS_BY_TYPE = "log_events_by_type";
    static final String EXCEPTIONS = "log_exceptions";

    private static final String NO_TYPE = "(none)";

    /** Loggers are as many as an application has classes that log: a server has hundreds, and none of them is data. */
    private static final int MAX_LOGGERS = 1_000;

    /** Open addressing, at most half full. */
    private final EventRules[] table;

    private final EventRules untyped;
    private final Map<Severity, Counter> bySeverity = new EnumMap<>(Severity.class);
    private final Labelled<Counter> byLogger;
    private final Labelled<Counter> byType;
    private final Labelled<Counter> exceptions;

    /** @param given those of the configuration, without the rejected ones; null or none for those of the catalogue */
    public RuleIndex(MetricRule[] given, MetricsRegistry registry) {
        List<MetricRule> rules = given == null || given.length == 0
                ? CatalogueRules.ALL
                : Arrays.stream(given)
                        .filter(rule -> rule != MetricRule.REJECTED)
                        .toList();
        Labelled<Counter> byLevel = registry.counter(EVENTS, List.of(LabelValues.LEVEL));
        for (Severity severity : Severity.values()) {
            bySeverity.put(severity, byLevel.with(LabelValues.nameOf(severity)));
        }
        byLogger = registry.counter(EVENTS_BY_LOGGER, List.of(LabelValues.LOGGER), MAX_LOGGERS);
        byType = registry.counter(EVENTS_BY_TYPE, List.of("event"));
        exceptions = registry.counter(EXCEPTIONS, List.of("exception"));
        untyped = new EventRules(NO_TYPE, List.of(), registry, byType);
        Map<String, List<MetricRule>> byEvent = rules.stream().collect(Collectors.groupingBy(MetricRule::event));
        table = new EventRules[Integer.highestOneBit(4 * byEvent.size() + 1) * 2];
        byEvent.forEach((event, ofEvent) -> put(new EventRules(event, ofEvent, registry, byType)));
    }

    private void put(EventRules type) {
        int at = slot(type.event);
        while (table[at] != null) {
            at = at + 1 & table.length - 1;
        }
        table[at] = type;
    }

    private int slot(String event) {
        int hash = event.hashCode();
        return (hash ^ hash >>> 16) & table.length - 1;
    }

    /** Counts an event and applies its rules. */
    void accept(LogEventView event, LabelValues values) {
        bySeverity.get(event.severity()).increment();
        values.counterOf(event.logger(), byLogger).increment();
        if (event.thrown() != null) {
            exceptions.with(event.thrown().getClass().getName()).increment();
        }
        String type = event.event();
        if (type == null) {
            untyped.accept(event, values);
            return;
        }
        EventRules known = values.rulesOf(type, this);
        if (known == null) {
            byType.with(type).increment();
        } else {
            known.accept(event, values);
        }
    }

    /** The rules of a type of events; null when there are none. */
    EventRules find(String event) {
        for (int at = slot(event); table[at] != null; at = at + 1 & table.length - 1) {
            if (table[at].event.equals(event)) {
                return table[at];
            }
        }
        return null;
    }
}
