/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.message;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.logging.log4j.Level;

/**
 * Why an event was raised: the {@code qa} object of its line. Immutable.
 *
 * @param rule the id of the rule
 * @param check what it checks
 * @param observed what was observed: a number, text, or null
 * @param threshold what it was compared with: a number, text, or null
 * @param originalLevel the level it was logged at
 * @param rulesHash which rules these were
 * @param message the rule's text for people where the event has a text of its own; else null
 * @param observedFields the fields that {@code observed} and {@code threshold} come from
 * @param messageFields the fields that the rule's text for people shows
 */
public record Qa(
        String rule,
        String check,
        Object observed,
        Object threshold,
        Level originalLevel,
        String rulesHash,
        String message,
        List<String> observedFields,
        List<String> messageFields)
        implements Serializable {

    public Qa {
        observedFields = List.copyOf(observedFields);
        messageFields = List.copyOf(messageFields);
    }

    /**
     * The members in the order of the line. A number that is not finite is null, and says so as a field does.
     *
     * @param levelName what the original level is called in the line
     */
    public Map<String, Object> members(String levelName) {
        return members(levelName, name -> false, "");
    }

    /**
     * The members, with the mask in place of what comes from a field that is masked.
     *
     * @param masked whether a field of this name is
     */
    public Map<String, Object> members(String levelName, Predicate<String> masked, String mask) {
        boolean secret = observedFields.stream().anyMatch(masked);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("rule", rule);
        members.put("check", check);
        number(members, "observed", secret && observed != null ? mask : observed);
        number(members, "threshold", secret && threshold != null ? mask : threshold);
        members.put("original_level", levelName);
        members.put("rules_hash", rulesHash);
        if (message != null) {
            members.put("message", isMessageMasked(masked) ? mask : message);
        }
        return members;
    }

    /** Whether the rule's text for people shows a field that is masked. */
    public boolean isMessageMasked(Predicate<String> masked) {
        return messageFields.stream().anyMatch(masked);
    }

    private static void number(Map<String, Object> members, String name, Object value) {
        if (value instanceof Double number && !Double.isFinite(number)) {
            members.put(name, null);
            members.put(name + "_nonfinite", number.toString());
        } else {
            members.put(name, value);
        }
    }

    /** Appends {@code [qa low-perplexity, was INFO: …]}, for layouts that know nothing of it. */
    void appendTo(StringBuilder text) {
        text.append("[qa ").append(rule).append(", was ").append(originalLevel.name());
        if (message != null) {
            text.append(": ").append(message);
        }
        text.append(']');
    }
}
