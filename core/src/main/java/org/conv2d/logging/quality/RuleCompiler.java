/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.conv2d.logging.event.Severity;
import org.conv2d.logging.expression.Durations;
import org.conv2d.logging.expression.Expression;
import org.conv2d.logging.expression.ExpressionException;
import org.conv2d.logging.expression.ParameterKind;
import org.conv2d.logging.expression.Suggestion;
import org.conv2d.logging.expression.Windows;

/** Makes a {@link Rule} of a {@link RuleDefinition}, or says what is wrong with it. For one thread. */
final class RuleCompiler {
    private static final int DEFAULT_KEYS = 1000;
    private static final int MAX_KEYS = 100_000;
    private static final int MAX_OCCURRENCES = 1_000_000;
    private static final double MAX_MICROS = 366 * 86400e6;
    private static final List<String> LEVELS =
            List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL", "WARNING", "CRITICAL");

    private final UnaryOperator<String> environment;
    private final List<String> warnings;

    RuleCompiler(UnaryOperator<String> environment, List<String> warnings) {
        this.environment = environment;
        this.warnings = warnings;
    }

    /**
     * Compiles one rule. What the environment says and makes no sense is ignored with a warning.
     *
     * @throws RuleException saying what is wrong
     */
    Rule compile(RuleDefinition definition) {
        Map<String, String> overridden = parameters(definition);
        Mode mode = mode(definition);
        try {
            return new Compilation(definition, overridden, mode).rule();
        } catch (RuleException e) {
            if (overridden.equals(definition.parameters())) {
                throw e;
            }
            Rule rule = new Compilation(definition, definition.parameters(), mode).rule();
            warnings.add("rule " + definition.id()
                    + ": what the environment sets for it does not fit, so it is ignored: " + e.getMessage());
            return rule;
        }
    }

    private Map<String, String> parameters(RuleDefinition definition) {
        Map<String, String> parameters = new TreeMap<>(definition.parameters());
        for (Map.Entry<String, String> parameter : definition.parameters().entrySet()) {
            boolean only = definition.parameters().size() == 1;
            if (only) {
                override(parameters, parameter, definition.variable());
            }
            override(parameters, parameter, definition.variable(parameter.getKey()));
        }
        return parameters;
    }

    private void override(Map<String, String> parameters, Map.Entry<String, String> parameter, String variable) {
        String value = environment.apply(variable);
        if (value == null || Mode.of(value) != null) {
            return;
        }
        String stripped = value.strip();
        String expected = ParameterKind.of(parameter.getValue());
        if (ParameterKind.of(stripped).equals(expected)) {
            parameters.put(parameter.getKey(), stripped);
        } else {
            warnings.add(variable + " must be " + expected + " like " + parameter.getValue() + ", was \"" + value
                    + "\"; " + parameter.getValue() + " applies");
        }
    }

    private Mode mode(RuleDefinition definition) {
        String value = environment.apply(definition.variable());
        Mode override = value == null ? null : Mode.of(value);
        if (override != null) {
            return override;
        }
        if (value != null && definition.parameters().size() != 1) {
            warnings.add(
                    definition.variable() + " must be off, observe or enforce, was \"" + value + "\"; it is ignored");
        }
        String written = definition.get(RuleAttribute.MODE);
        Mode mode = written == null ? Mode.ENFORCE : Mode.of(written);
        if (mode == null) {
            throw new RuleException(
                    "rule " + definition.id() + ": mode must be off, observe or enforce, was \"" + written + '"');
        }
        return mode;
    }

    /** One rule with one set of parameters. */
    private static final class Compilation {
        private final RuleDefinition definition;
        private final Map<String, String> parameters;
        private final Mode mode;
        private final Windows windows = new Windows();

        Compilation(RuleDefinition definition, Map<String, String> parameters, Mode mode) {
            this.definition = definition;
            this.parameters = parameters;
            this.mode = mode;
        }

        Rule rule() {
            String check = definition.get(RuleAttribute.CHECK);
            Severity level = severity(RuleAttribute.LEVEL, null);
            EventMatcher matcher = EventMatcher.of(
                    definition.get(RuleAttribute.EVENT),
                    definition.get(RuleAttribute.LOGGER),
                    level,
                    definition.get(RuleAttribute.MARKER));
            matcher.events().stream().filter(Notice::isOwnEvent).findAny().ifPresent(own -> {
                throw problem(RuleAttribute.EVENT, "events of type " + own + " come from the rules and are not judged");
            });
            List<Grade> grades = grades();
            boolean single = grades.size() == 1 && definition.get(RuleAttribute.WHEN) != null && !hasThresholds();
            Rule rule = new Rule(
                    definition,
                    parameters,
                    check == null ? definition.id() : check,
                    mode,
                    matcher,
                    single ? null : expression(RuleAttribute.WHEN),
                    grades,
                    windows,
                    expression(RuleAttribute.CLEAR),
                    timing(),
                    keying(),
                    template());
            refuseMixedAbsence(rule);
            return rule;
        }

        private boolean hasThresholds() {
            return definition.get(RuleAttribute.WARN) != null
                    || definition.get(RuleAttribute.FAIL) != null
                    || definition.get(RuleAttribute.CRITICAL) != null;
        }

        private List<Grade> grades() {
            if (!hasThresholds()) {
                if (definition.get(RuleAttribute.VALUE) != null) {
                    throw problem(
                            "has a \"value\" but neither \"warn\" nor \"fail\" nor \"critical\" to compare it with");
                }
                if (definition.get(RuleAttribute.WHEN) == null) {
                    throw problem("has no condition: give it \"when\", or \"value\" with \"warn\" or \"fail\"");
                }
                return List.of(
                        new Grade(severity(RuleAttribute.ESCALATE, Severity.WARN), expression(RuleAttribute.WHEN)));
            }
            if (definition.get(RuleAttribute.ESCALATE) != null) {
                throw problem("has both \"escalate\" and thresholds; warn, fail and critical say where they raise to");
            }
            EnumMap<RuleAttribute, Severity> severities = new EnumMap<>(RuleAttribute.class);
            severities.put(RuleAttribute.WARN, Severity.WARN);
            severities.put(RuleAttribute.FAIL, Severity.ERROR);
            severities.put(RuleAttribute.CRITICAL, Severity.FATAL);
            List<Grade> grades = new ArrayList<>();
            for (RuleAttribute attribute : List.of(RuleAttribute.CRITICAL, RuleAttribute.FAIL, RuleAttribute.WARN)) {
                String text = definition.get(attribute);
                if (text != null) {
                    Expression condition = parse(attribute, threshold(attribute, text));
                    refuseContradiction(grades, attribute, condition);
                    grades.add(new Grade(severities.get(attribute), condition));
                }
            }
            return grades;
        }

        /** A comparison that begins with its sign is one of the value. */
        private String threshold(RuleAttribute attribute, String text) {
            String stripped = text.strip();
            boolean comparison = !stripped.isEmpty() && "<>=!".indexOf(stripped.charAt(0)) >= 0;
            String value = definition.get(RuleAttribute.VALUE);
            if (comparison && value == null) {
                throw problem(attribute, "compares a value, and the rule has no \"value\"");
            }
            if (!comparison && value != null && !ParameterKind.of(stripped).equals(ParameterKind.TEXT)) {
                throw problem(attribute, "must say how it compares: < " + stripped + " or > " + stripped);
            }
            return comparison ? '(' + value + ") " + stripped : text;
        }

        private void refuseContradiction(List<Grade> moreSevere, RuleAttribute attribute, Expression condition) {
            for (Grade grade : moreSevere) {
                if (grade.condition().holdsWhenever(condition)) {
                    throw problem(
                            attribute,
                            "can never be reached: " + grade.condition() + " raises to " + grade.severity()
                                    + " first; the more severe threshold has to be the stricter one");
                }
            }
        }

        private void refuseMixedAbsence(Rule rule) {
            boolean absence = rule.absenceMicros() >= 0;
            boolean others = rule.precondition() != null
                    || rule.clear() != null
                    || rule.timing().remembers()
                    || rule.grades().size() > 1;
            if (absence && others) {
                throw problem(
                        "absent(…) ends when an event comes: for, clear, cooldown, suppress and thresholds do not go with it");
            }
            for (int i = 1; i < rule.grades().size(); i++) {
                absence |= rule.grades().get(i).condition().absenceMicros() >= 0;
            }
            if (absence && others
                    || rule.precondition() != null && rule.precondition().absenceMicros() >= 0
                    || rule.clear() != null && rule.clear().absenceMicros() >= 0) {
                throw problem("absent(…) stands alone in \"when\"");
            }
        }

        private Rule.Timing timing() {
            int occurrences = whole(RuleAttribute.FOR, 1, MAX_OCCURRENCES);
            return new Rule.Timing(occurrences, duration(RuleAttribute.COOLDOWN), duration(RuleAttribute.SUPPRESS));
        }

        private Rule.Keying keying() {
            String key = definition.get(RuleAttribute.KEY);
            if (key == null) {
                if (definition.get(RuleAttribute.KEYS) != null) {
                    throw problem(RuleAttribute.KEYS, "bounds the values of a \"key\", and the rule has none");
                }
                return null;
            }
            if (key.isBlank()) {
                throw problem(RuleAttribute.KEY, "must name a field");
            }
            return new Rule.Keying(key.strip(), whole(RuleAttribute.KEYS, DEFAULT_KEYS, MAX_KEYS));
        }

        private MessageTemplate template() {
            String message = definition.get(RuleAttribute.MESSAGE);
            try {
                return message == null ? null : MessageTemplate.of(message, definition.get(RuleAttribute.KEY));
            } catch (RuleException e) {
                throw problem(e.getMessage());
            }
        }

        private Expression expression(RuleAttribute attribute) {
            String text = definition.get(attribute);
            return text == null ? null : parse(attribute, text);
        }

        private Expression parse(RuleAttribute attribute, String text) {
            try {
                return Expression.parse(text, windows, parameters);
            } catch (ExpressionException e) {
                throw problem(attribute, e.getMessage());
            }
        }

        private Severity severity(RuleAttribute attribute, Severity otherwise) {
            String word = definition.get(attribute);
            if (word == null) {
                return otherwise;
            }
            return switch (word.strip().toUpperCase(Locale.ROOT)) {
                case "TRACE" -> Severity.TRACE;
                case "DEBUG" -> Severity.DEBUG;
                case "INFO" -> Severity.INFO;
                case "WARN", "WARNING" -> Severity.WARN;
                case "ERROR" -> Severity.ERROR;
                case "FATAL", "CRITICAL" -> Severity.FATAL;
                default ->
                    throw problem(
                            attribute,
                            "must be TRACE, DEBUG, INFO, WARN, ERROR or FATAL, was \"" + word + '"'
                                    + Suggestion.of(word, LEVELS));
            };
        }

        private String resolved(RuleAttribute attribute) {
            String text = definition.get(attribute);
            if (text == null || !text.startsWith("$")) {
                return text;
            }
            String value = parameters.get(text.substring(1));
            if (value == null) {
                throw problem(
                        attribute, "unknown parameter " + text + Suggestion.of(text.substring(1), parameters.keySet()));
            }
            return value;
        }

        private int whole(RuleAttribute attribute, int otherwise, int most) {
            String text = resolved(attribute);
            if (text == null) {
                return otherwise;
            }
            try {
                int number = Integer.parseInt(text.strip());
                if (number >= 1 && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // said below
            }
            throw problem(attribute, "must be a whole number from 1 to " + most + ", was \"" + text + '"');
        }

        private long duration(RuleAttribute attribute) {
            String text = resolved(attribute);
            if (text == null) {
                return 0;
            }
            double micros = Durations.micros(text.strip());
            if (micros >= 1 && micros <= MAX_MICROS) {
                return (long) micros;
            }
            throw problem(attribute, "must be a duration up to 366d like 30s, 5m or 1h30m, was \"" + text + '"');
        }

        private RuleException problem(RuleAttribute attribute, String what) {
            return problem(attribute.key() + ": " + what);
        }

        private RuleException problem(String what) {
            return new RuleException("rule " + definition.id() + ": " + what);
        }
    }
}
