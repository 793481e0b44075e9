/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.templates;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The rules of a format, each with the place it was read in, and the check of a line against all of them. */
final class FormatRules {

    private record Rule(String source, String text, Predicate<JsonNode> holds) {}

    private final List<Rule> rules = new ArrayList<>();

    /** Adds a rule for the whole line. */
    FormatRules rule(String source, String text, Predicate<JsonNode> holds) {
        rules.add(new Rule(source, text, holds));
        return this;
    }

    /** Adds a rule for a member that must be there. */
    FormatRules required(String source, String member, String type, Predicate<JsonNode> holds) {
        return rule(source, member + " must be " + type, line -> line.has(member) && holds.test(line.get(member)));
    }

    /** Adds a rule for a member where it is there. */
    FormatRules optional(String source, String member, String type, Predicate<JsonNode> holds) {
        return rule(
                source,
                member + ", if any, must be " + type,
                line -> !line.has(member) || holds.test(line.get(member)));
    }

    void check(JsonNode line) {
        for (Rule rule : rules) {
            assertTrue(rule.holds.test(line), () -> rule.source + ": " + rule.text + "; but the line is " + line);
        }
    }
}
