/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import java.util.List;
import java.util.Map;
import org.conv2d.logging.event.EventView;

/**
 * A condition on events, parsed once. Three-valued: a comparison with a value that is missing, or of another type, is neither
 * true nor false, and neither is its negation; {@code exists} and {@code missing} ask for it. Immutable and thread-safe;
 * evaluating allocates nothing.
 *
 * <p>One that remembers ({@code p95(duration_ms, 5m)}) needs {@link Windows} and takes its memory from the {@link Evaluation}.
 */
public final class Expression {
    private final String text;
    private final Node root;
    private final List<String> fields;

    private Expression(String text, Parser parser) {
        this.text = text;
        this.root = parser.condition();
        this.fields = parser.fields();
    }

    /**
     * Parses a condition on single events; functions that look at more than one are refused.
     *
     * @throws ExpressionException saying what is wrong, where, and how to mend it
     */
    public static Expression parse(String text) {
        return new Expression(text, new Parser(text, null, Map.of()));
    }

    /**
     * Parses a condition of a rule.
     *
     * @param windows where the functions that remember are gathered
     * @param parameters what {@code $name} stands for, as it would be written
     * @throws ExpressionException saying what is wrong, where, and how to mend it
     */
    public static Expression parse(String text, Windows windows, Map<String, String> parameters) {
        return new Expression(text, new Parser(text, windows, parameters));
    }

    /** Whether the condition holds for an event; for one that remembers nothing. */
    public boolean test(EventView event) {
        Evaluation evaluation = new Evaluation();
        evaluation.begin(event);
        return test(event, evaluation);
    }

    /** Whether the condition holds. */
    public boolean test(EventView event, Evaluation evaluation) {
        return root.test(event, evaluation) == Node.TRUE;
    }

    /** What a condition says of an event; where it is unknown, {@link Evaluation#missing} and {@link Evaluation#mistyped} say why. */
    public Outcome evaluate(EventView event, Evaluation evaluation) {
        int answer = root.test(event, evaluation);
        return answer == Node.FALSE ? Outcome.FAILS : answer == Node.TRUE ? Outcome.HOLDS : Outcome.UNKNOWN;
    }

    /** Fills in what was observed, and the threshold, after the condition held. */
    public void explain(EventView event, Evaluation evaluation, Explanation explanation) {
        explanation.clear();
        root.explain(event, evaluation, explanation);
    }

    /** For {@code absent(5m)}: how long no event may have come, in microseconds; -1 for every other condition. */
    public long absenceMicros() {
        return root instanceof AbsentCall call ? call.windowMicros() : -1;
    }

    /**
     * Whether this compares the same number in the same direction and no more strictly than another condition, so that it holds
     * whenever the other does; false where that is not plain to see.
     */
    public boolean holdsWhenever(Expression other) {
        return root instanceof NumberComparison ours
                && other.root instanceof NumberComparison theirs
                && ours.holdsWhenever(theirs);
    }

    /** The names of the fields it looks at. */
    public List<String> fields() {
        return fields;
    }

    /** The text it was parsed from. */
    @Override
    public String toString() {
        return text;
    }
}
