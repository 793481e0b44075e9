/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Rules, compiled: conditions are parsed, names are checked, thresholds do not contradict each other. Immutable. */
public final class RuleSet {

    /** More rules are refused. */
    public static final int MAX_RULES = 10_000;

    /** A rule file that is larger need not be read. */
    public static final int MAX_FILE_BYTES = 1 << 20;

    /** The rules for the events of the catalogue, as a resource on the class path. */
    public static final String BUILT_IN = "conv2d/quality-rules.yaml";

    /** No rules. */
    public static final RuleSet EMPTY = compile(List.of(), name -> null);

    private static final int HASH_DIGITS = 8;

    private final List<Rule> rules;
    private final List<String> problems;
    private final List<String> warnings;
    private final String hash;

    private RuleSet(List<Rule> rules, List<String> problems, List<String> warnings, String hash) {
        this.rules = List.copyOf(rules);
        this.problems = List.copyOf(problems);
        this.warnings = List.copyOf(warnings);
        this.hash = hash;
    }

    /**
     * Compiles what can be compiled; {@link #problems} names the rules that were left out. On a reload, refuse a set with
     * problems; at the start, use the rules that work.
     *
     * @param environment the value of an environment variable, null when it is not set
     */
    public static RuleSet compile(List<RuleDefinition> definitions, UnaryOperator<String> environment) {
        List<String> warnings = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        RuleCompiler compiler = new RuleCompiler(environment, warnings);
        for (RuleDefinition definition : definitions) {
            if (rules.size() == MAX_RULES) {
                problems.add("more than " + MAX_RULES + " rules; the others are left out");
                break;
            }
            if (!ids.add(definition.id())) {
                problems.add("rule " + definition.id() + ": there is another rule of this id before it");
                continue;
            }
            try {
                rules.add(compiler.compile(definition));
            } catch (RuleException e) {
                problems.add(e.getMessage());
            }
        }
        return new RuleSet(rules, problems, warnings, hash(rules));
    }

    /** SHA-256 over everything that was written in the rules in force, and their modes. */
    private static String hash(List<Rule> rules) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Rule rule : rules) {
                add(digest, rule.mode().name());
                for (Map.Entry<RuleAttribute, String> attribute :
                        rule.definition().attributes().entrySet()) {
                    add(digest, attribute.getKey().key());
                    add(digest, attribute.getValue());
                }
                for (Map.Entry<String, String> parameter : rule.parameters().entrySet()) {
                    add(digest, '$' + parameter.getKey());
                    add(digest, parameter.getValue());
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((byte) (bytes.length >> 16));
        digest.update((byte) (bytes.length >> 8));
        digest.update((byte) bytes.length);
        digest.update(bytes);
    }

    List<Rule> rules() {
        return rules;
    }

    /** Rules that were left out, each with what is wrong, where, and how to mend it. */
    public List<String> problems() {
        return problems;
    }

    /** What was ignored and what applies instead, such as an environment variable that makes no sense. */
    public List<String> warnings() {
        return warnings;
    }

    /** How many rules there are. */
    public int size() {
        return rules.size();
    }

    /** The first eight hex digits of a SHA-256 over the rules as they apply, parameters from the environment included. */
    public String hash() {
        return hash;
    }
}
