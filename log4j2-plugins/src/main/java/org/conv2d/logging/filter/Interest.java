/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.filter;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.logging.log4j.Level;
import org.conv2d.logging.quality.Mode;
import org.conv2d.logging.quality.RuleAttribute;
import org.conv2d.logging.quality.RuleDefinition;

/**
 * What rules look at, coarsely: enough to let the events pass that none of them can match before anything is read of
 * them. May say yes too often, never no. Immutable.
 */
final class Interest {

    /** Of no rules. */
    static final Interest NONE = new Interest(Set.of(), -1, -1, -1);

    private final Set<String> events;
    private final int anyWeight;
    private final int typedWeight;
    private final int leastWeight;

    /**
     * @param events types that rules name
     * @param anyWeight the least severe level at which all events are looked at, plain text too; -1 for no level
     * @param typedWeight the least severe level at which events of every type are looked at
     * @param leastWeight the least severe level at which any event is looked at
     */
    private Interest(Set<String> events, int anyWeight, int typedWeight, int leastWeight) {
        this.events = events;
        this.anyWeight = anyWeight;
        this.typedWeight = typedWeight;
        this.leastWeight = leastWeight;
    }

    static Interest of(Collection<RuleDefinition> rules) {
        Set<String> events = new HashSet<>();
        int any = -1;
        int typed = -1;
        int least = -1;
        for (RuleDefinition rule : rules) {
            if (isOff(rule)) {
                continue;
            }
            int weight = weight(rule.attributes().get(RuleAttribute.LEVEL));
            least = Math.max(least, weight);
            String types = rule.attributes().get(RuleAttribute.EVENT);
            if (types == null || types.isBlank()) {
                any = Math.max(any, weight);
            } else if (types.indexOf('*') >= 0) {
                typed = Math.max(typed, weight);
            } else {
                for (String type : types.split(",")) {
                    events.add(type.strip());
                }
            }
        }
        return least < 0 ? NONE : new Interest(events, any, typed, least);
    }

    private static boolean isOff(RuleDefinition rule) {
        String mode = rule.attributes().get(RuleAttribute.MODE);
        return mode != null && Mode.of(mode) == Mode.OFF && System.getenv(variable(rule.id())) == null;
    }

    /** The environment may switch a rule on again. */
    private static String variable(String id) {
        return "CONV2D_QUALITY_" + id.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private static int weight(String level) {
        if (level == null) {
            return Integer.MAX_VALUE;
        }
        String name = level.strip().toUpperCase(Locale.ROOT);
        Level known = Level.getLevel(
                switch (name) {
                    case "WARNING" -> "WARN";
                    case "CRITICAL" -> "FATAL";
                    default -> name;
                });
        return known == null ? Integer.MAX_VALUE : known.intLevel();
    }

    /** Whether a rule looks at events of this level whatever they are, plain text too. */
    boolean inAny(Level level) {
        return level.intLevel() <= anyWeight;
    }

    /** Whether a rule looks at any events of this level. */
    boolean in(Level level) {
        return level.intLevel() <= leastWeight;
    }

    /** Whether a rule looks at events of a type and level; the type is null for plain text. */
    boolean in(Object type, Level level) {
        return inAny(level) || type != null && (level.intLevel() <= typedWeight || in(level) && events.contains(type));
    }
}
