/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conv2d.logging.expression.Expression;
import org.conv2d.logging.expression.Windows;

/**
 * A rule, compiled. Immutable; what it remembers is a {@link RuleState}.
 *
 * @param definition what it was compiled from
 * @param parameters its parameters as they apply
 * @param check what it checks, for {@code qa.check}
 * @param mode its own mode
 * @param matcher which events it looks at
 * @param precondition what has to hold beside a grade, or null
 * @param grades the most severe first
 * @param windows the functions that remember
 * @param clear what ends it, or null for the first event no grade holds for
 * @param timing when it acts
 * @param keying which values of a field have states of their own, or null
 * @param template text for people, or null
 */
record Rule(
        RuleDefinition definition,
        Map<String, String> parameters,
        String check,
        Mode mode,
        EventMatcher matcher,
        Expression precondition,
        List<Grade> grades,
        Windows windows,
        Expression clear,
        Timing timing,
        Keying keying,
        MessageTemplate template) {

    /**
     * When a rule acts. All times in microseconds, 0 for none.
     *
     * @param occurrences how many events in succession must match first
     * @param cooldownMicros how long after its end it does not act again
     * @param suppressMicros how long repeats are counted instead of raised
     */
    record Timing(int occurrences, long cooldownMicros, long suppressMicros) {
        boolean remembers() {
            return occurrences > 1 || cooldownMicros > 0 || suppressMicros > 0;
        }

        boolean suppresses() {
            return cooldownMicros > 0 || suppressMicros > 0;
        }
    }

    /**
     * A field whose values have states of their own.
     *
     * @param field its name
     * @param most how many values are kept apart
     */
    record Keying(String field, int most) {}

    Rule {
        grades = List.copyOf(grades);
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    /** Whether it decides as another does, so that it can go on with what that one remembers. */
    boolean isSameAs(Rule other) {
        return definition.equals(other.definition) && parameters.equals(other.parameters) && mode == other.mode;
    }

    String id() {
        return definition.id();
    }

    /** For a rule on the absence of events: how long none may have come, in microseconds; -1 for all others. */
    long absenceMicros() {
        return grades.get(0).condition().absenceMicros();
    }

    /** Whether what it says of an event depends on events before. */
    boolean remembers() {
        return !windows.isEmpty() || clear != null || timing.remembers() || absenceMicros() >= 0;
    }
}
