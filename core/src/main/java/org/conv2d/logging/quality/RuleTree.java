/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.conv2d.logging.expression.Suggestion;

/**
 * The parsed tree of a rule file, whatever its format. It looks no deeper than a rule's attributes, so that a tree that
 * contains itself is no danger, and prints no values, for the same reason. Stateless.
 */
final class RuleTree {
    private static final String VERSION = "version";
    private static final String RULES = "rules";

    private RuleTree() {}

    static List<RuleDefinition> read(Object tree, String source) {
        List<String> problems = new ArrayList<>();
        List<RuleDefinition> rules = new ArrayList<>();
        List<?> entries = entries(tree, source);
        if (entries.size() > RuleSet.MAX_RULES) {
            throw new RuleException(source + ": at most " + RuleSet.MAX_RULES + " rules, were " + entries.size());
        }
        for (int i = 0; i < entries.size(); i++) {
            try {
                rules.add(rule(entries.get(i)));
            } catch (RuleException e) {
                problems.add(source + ", rule " + (i + 1) + ": " + e.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new RuleException(problems);
        }
        return rules;
    }

    private static List<?> entries(Object tree, String source) {
        if (tree instanceof List<?> list) {
            return list;
        }
        if (!(tree instanceof Map<?, ?> map)) {
            throw new RuleException(source + ": must hold \"rules:\" and a list of rules");
        }
        for (Object key : map.keySet()) {
            if (!VERSION.equals(key) && !RULES.equals(key)) {
                String name = key instanceof String text ? text : "a key that is no text";
                throw new RuleException(
                        source + ": unknown key \"" + name + '"' + Suggestion.of(name, List.of(VERSION, RULES)));
            }
        }
        Object version = map.get(VERSION);
        if (version != null && !(version instanceof Number number && number.intValue() == 1)) {
            throw new RuleException(source + ": version must be 1");
        }
        if (map.get(RULES) instanceof List<?> list) {
            return list;
        }
        throw new RuleException(source + ": \"rules\" must be a list of rules");
    }

    private static RuleDefinition rule(Object entry) {
        if (!(entry instanceof Map<?, ?> map)) {
            throw new RuleException("must be a map of attributes like \"id: low-perplexity\"");
        }
        for (Object key : map.keySet()) {
            if (!(key instanceof String)) {
                throw new RuleException("names of attributes must be text");
            }
        }
        @SuppressWarnings("unchecked") // all keys have been looked at
        Map<String, ?> attributes = (Map<String, ?>) map;
        return RuleDefinition.of(attributes);
    }
}
