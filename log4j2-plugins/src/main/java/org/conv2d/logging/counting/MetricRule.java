/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.counting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.logging.log4j.core.config.Node;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.PluginAliases;
import org.apache.logging.log4j.core.config.plugins.PluginAttribute;
import org.apache.logging.log4j.core.config.plugins.PluginFactory;
import org.apache.logging.log4j.core.config.plugins.PluginNode;
import org.apache.logging.log4j.status.StatusLogger;

/**
 * A rule of {@code <Metrics>}: {@code <Counter event="qa_exception" field="affected_rows" labels="check"/>}, and likewise
 * {@code <Gauge>}, {@code <Timer>} and {@code <Histogram>}. Immutable.
 *
 * <ul>
 *   <li>{@code event}: the type of the events it takes.
 *   <li>{@code field}: the number it takes of them; a counter without one counts the events.
 *   <li>{@code labels}: fields or context entries, separated by commas, at most {@value #MAX_LABELS}; each combination of
 *       their values has a series of its own. {@code level} and {@code logger} mean the event's own where no field has the
 *       name.
 *   <li>{@code unit}: of the field, such as {@code ms} or {@code percent}; by default what its name ends in, {@code none} to
 *       take the number as it is. The metric is in seconds, bytes or a ratio.
 *   <li>{@code name}: of the metric; by default made of event and field.
 * </ul>
 */
@Plugin(name = "Counter", category = Node.CATEGORY, printObject = true)
@PluginAliases({"Gauge", "Timer", "Histogram"})
public final class MetricRule {

    static final int MAX_LABELS = 4;

    /** What a rule becomes that cannot take anything from any event. Log4j would report a null in a line of its own. */
    static final MetricRule REJECTED = new MetricRule(null, null, null, List.of(), null, null, false);

    private final MetricKind kind;
    private final String event;
    private final String field;
    private final List<String> labels;
    private final MetricUnit unit;
    private final String name;
    private final boolean lenient;

    private MetricRule(
            MetricKind kind,
            String event,
            String field,
            List<String> labels,
            MetricUnit unit,
            String name,
            boolean lenient) {
        this.kind = kind;
        this.event = event;
        this.field = field;
        this.labels = labels;
        this.unit = unit;
        this.name = name;
        this.lenient = lenient;
    }

    /** A rule of our own making: not every event need have the field. */
    static MetricRule standard(MetricKind kind, String event, String field, String name, String... labels) {
        MetricUnit unit = unit(kind, field, null);
        return new MetricRule(
                kind, event, field, List.of(labels), unit, name == null ? nameOf(event, field, unit) : name, true);
    }

    /** Made by Log4j; {@link #REJECTED}, told to the status logger, when it cannot take anything from any event. */
    @PluginFactory
    public static MetricRule create(
            @PluginNode Node node,
            @PluginAttribute("event") String event,
            @PluginAttribute("field") String field,
            @PluginAttribute("labels") String labels,
            @PluginAttribute("unit") String unit,
            @PluginAttribute("name") String name) {
        MetricKind kind = MetricKind.valueOf(node.getName().toUpperCase(Locale.ROOT));
        if (isBlank(event)) {
            return reject(node, "needs an event type, such as event=\"qa_exception\"");
        }
        if (isBlank(field) && kind != MetricKind.COUNTER) {
            return reject(node, "needs the field to take numbers from, such as field=\"duration_ms\"");
        }
        List<String> labelNames = isBlank(labels)
                ? List.of()
                : Arrays.stream(labels.split(","))
                        .map(String::trim)
                        .filter(label -> !label.isEmpty())
                        .distinct()
                        .toList();
        if (labelNames.size() > MAX_LABELS) {
            return reject(node, "must not have more than " + MAX_LABELS + " labels");
        }
        if (!isBlank(unit) && MetricUnit.named(unit.trim()) == null) {
            return reject(node, "has unit=\"" + unit + "\", which must be one of " + MetricUnit.names());
        }
        String taken = isBlank(field) ? null : field.trim();
        MetricUnit known = unit(kind, taken, isBlank(unit) ? null : MetricUnit.named(unit.trim()));
        if (kind == MetricKind.TIMER && !known.isTime()) {
            return reject(node, "needs a unit of time: ns, us, ms, s, min or h");
        }
        if (kind == MetricKind.COUNTER && !known.isWhole()) {
            return reject(
                    node,
                    "counts whole numbers, but a field in " + known + " has fractions of the base unit: use "
                            + (known.isTime() ? "<Timer>, which has the total," : "<Histogram>")
                            + " or unit=\"none\"");
        }
        String metric = isBlank(name) ? nameOf(event.trim(), taken, known) : name.trim();
        if (BuiltInNames.include(metric)) {
            return reject(
                    node, "makes the metric \"" + metric + "\", which is counted without a rule: give it another name");
        }
        return new MetricRule(kind, event.trim(), taken, labelNames, known, metric, false);
    }

    private static MetricUnit unit(MetricKind kind, String field, MetricUnit given) {
        MetricUnit unit = given != null ? given : field == null ? MetricUnit.NONE : MetricUnit.ofField(field);
        return unit == MetricUnit.NONE && kind == MetricKind.TIMER ? MetricUnit.S : unit;
    }

    /** Event and field, with the words that end the one and begin the other said once. */
    private static String nameOf(String event, String field, MetricUnit unit) {
        if (field == null) {
            return event;
        }
        String of = unit.metricName(field);
        for (int at = event.length() - of.length(); at < event.length(); at++) {
            boolean wordStart = at == 0 || at > 0 && event.charAt(at - 1) == '_';
            int shared = event.length() - at;
            boolean wordEnd = shared == of.length() || shared < of.length() && of.charAt(shared) == '_';
            if (wordStart && wordEnd && of.startsWith(event.substring(at))) {
                return event.substring(0, at) + of;
            }
        }
        return event + '_' + of;
    }

    private static MetricRule reject(Node node, String rule) {
        StatusLogger.getLogger().error("Metrics: <{}> with {} {}; ignored", node.getName(), node.getAttributes(), rule);
        return REJECTED;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    MetricKind kind() {
        return kind;
    }

    String event() {
        return event;
    }

    /** The field it takes, null to count events. */
    String field() {
        return field;
    }

    List<String> labels() {
        return labels;
    }

    MetricUnit unit() {
        return unit;
    }

    String name() {
        return name;
    }

    /** Whether an event without the field is as it should be. */
    boolean isLenient() {
        return lenient;
    }

    @Override
    public String toString() {
        return kind + " " + name + " of " + event + "." + field + labels;
    }
}
