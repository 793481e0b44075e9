/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.conv2d.logging.expression.Suggestion;

/**
 * A rule as it was written, whatever the format: attributes by name, as text, and parameters. Its names are known and its
 * id is usable; whether the conditions parse is for {@link RuleSet} to say. Immutable; equal definitions make equal rules,
 * which is how a reload tells what stayed the same.
 *
 * @param attributes what was given, without {@link RuleAttribute#PARAMETERS}
 * @param parameters named values, as text
 */
public record RuleDefinition(Map<RuleAttribute, String> attributes, Map<String, String> parameters) {
    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,99}");
    private static final Pattern PARAMETER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,99}");

    public RuleDefinition {
        attributes = Collections.unmodifiableMap(new EnumMap<>(attributes));
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        String id = attributes.get(RuleAttribute.ID);
        if (id == null) {
            throw new RuleException("a rule without id: give it one, like id=\"low-perplexity\"");
        }
        if (!ID.matcher(id).matches()) {
            throw new RuleException(
                    "rule id must be a letter followed by letters, digits, '-', '_' or '.', was \"" + id + '"');
        }
        for (String name : parameters.keySet()) {
            if (!PARAMETER.matcher(name).matches()) {
                throw new RuleException("rule " + id
                        + ": a parameter's name must be a letter followed by letters, digits or '_', was \"" + name
                        + '"');
            }
        }
    }

    /**
     * Reads one rule from attributes by name. Values may be text, numbers or booleans; {@code parameters} a map or text
     * like {@code limit=50, window=5m}; lists of texts are joined with commas.
     *
     * @throws RuleException for a name that is unknown or a value that is none of these
     */
    public static RuleDefinition of(Map<String, ?> given) {
        EnumMap<RuleAttribute, String> attributes = new EnumMap<>(RuleAttribute.class);
        Map<String, String> parameters = Map.of();
        String id = given.get(RuleAttribute.ID.key()) instanceof String text ? "rule " + text : "a rule";
        for (Map.Entry<?, ?> entry : given.entrySet()) {
            String name = String.valueOf(entry.getKey());
            RuleAttribute attribute = RuleAttribute.of(name);
            if (attribute == null) {
                throw new RuleException(
                        id + " has an unknown attribute \"" + name + '"' + Suggestion.of(name, names()));
            }
            if (attribute == RuleAttribute.PARAMETERS) {
                parameters = parameters(id, entry.getValue());
            } else {
                attributes.put(attribute, scalar(id, name, entry.getValue()));
            }
        }
        return new RuleDefinition(attributes, parameters);
    }

    /**
     * Reads the tree of a rule file: {@code {version: 1, rules: [{id: …}, …]}}, or only the list. Problems of single rules
     * are collected.
     *
     * @param source what to call the file in problems
     * @throws RuleException naming all rules that cannot be read
     */
    public static List<RuleDefinition> ofTree(Object tree, String source) {
        return RuleTree.read(tree, source);
    }

    /** The rules of both lists; one of the second replaces one of the first that has the same id. */
    public static List<RuleDefinition> override(List<RuleDefinition> base, List<RuleDefinition> over) {
        List<RuleDefinition> all = new ArrayList<>();
        for (RuleDefinition rule : base) {
            if (over.stream().noneMatch(other -> other.id().equals(rule.id()))) {
                all.add(rule);
            }
        }
        all.addAll(over);
        return all;
    }

    public String id() {
        return attributes.get(RuleAttribute.ID);
    }

    /** What was given; null when nothing was. */
    String get(RuleAttribute attribute) {
        return attributes.get(attribute);
    }

    /** The environment variable for a parameter: {@code CONV2D_QUALITY_LOW_PERPLEXITY_LIMIT}. */
    String variable(String parameter) {
        return variable() + '_' + shout(parameter);
    }

    /** The environment variable for the rule's mode or its only parameter: {@code CONV2D_QUALITY_LOW_PERPLEXITY}. */
    String variable() {
        return "CONV2D_QUALITY_" + shout(id());
    }

    private static String shout(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (RuleAttribute attribute : RuleAttribute.values()) {
            names.add(attribute.key());
        }
        return names;
    }

    private static Map<String, String> parameters(String id, Object value) {
        Map<String, String> parameters = new TreeMap<>();
        if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                String name = String.valueOf(entry.getKey());
                parameters.put(name, scalar(id, "parameters." + name, entry.getValue()));
            }
            return parameters;
        }
        for (String part : scalar(id, RuleAttribute.PARAMETERS.key(), value).split(",")) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                throw new RuleException(
                        id + ": parameters must read like \"limit=50, window=5m\", was \"" + part.strip() + '"');
            }
            parameters.put(
                    part.substring(0, equals).strip(),
                    part.substring(equals + 1).strip());
        }
        return parameters;
    }

    private static String scalar(String id, String name, Object value) {
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return String.join(",", list.stream().map(String.class::cast).toList());
        }
        String kind = value == null
                ? "nothing"
                : value instanceof Map
                        ? "a map"
                        : value instanceof List
                                ? "a list"
                                : "a " + value.getClass().getSimpleName();
        throw new RuleException(id + ": " + name + " must be text or a number, was " + kind);
    }
}
