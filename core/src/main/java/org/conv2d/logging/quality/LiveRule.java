/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Function;
import org.conv2d.logging.event.EventView;
import org.conv2d.logging.event.Severity;
import org.conv2d.logging.expression.Evaluation;
import org.conv2d.logging.expression.Expression;
import org.conv2d.logging.expression.Outcome;
import org.conv2d.logging.expression.Suggestion;

/**
 * A rule at work: with its counts and what it remembers. Thread-safe: a rule that remembers nothing is evaluated without a lock;
 * one that does holds the lock of this object meanwhile, so that its events are in one order.
 */
final class LiveRule {
    private static final int LOOKED_FOR_FIELD = 100;

    private static final int NO_GRADE = -1;

    /** No grade is known to hold, and not all are known to fail. */
    private static final int UNDECIDED = -2;

    final Rule rule;

    private final Grade[] grades;
    private final RuleStates states;
    private final Notices notices;

    /** Whether it looks at every event of its types, so that those are counted once for all such rules. */
    private final boolean everyEvent;

    private final List<TypeCount> types;
    private final long[] countedBefore;
    private final LongAdder evaluated = new LongAdder();
    private final LongAdder matched = new LongAdder();
    private final LongAdder escalated = new LongAdder();
    private final LongAdder suppressed = new LongAdder();
    private final LongAdder failed = new LongAdder();

    private final Consumer<RuleState> leaving = this::leave;

    /** When something is due that no event brings about; read without the lock. */
    private volatile long dueAt = Long.MAX_VALUE;

    private volatile boolean failureTold;
    private volatile boolean known;
    private volatile int unknownInARow;

    /** As of the last event there was no room for. */
    private long cut;

    private boolean retired;

    /** A rule that goes to work; {@code counts} are those of the event types, for all rules. */
    LiveRule(Rule rule, Notices notices, Function<String, TypeCount> counts) {
        this.rule = rule;
        this.everyEvent = rule.matcher().isEveryEvent() && rule.mode() != Mode.OFF;
        this.types = everyEvent
                ? rule.matcher().events().stream().distinct().map(counts).toList()
                : List.of();
        this.countedBefore = types.stream().mapToLong(TypeCount::judged).toArray();
        this.grades = rule.grades().toArray(new Grade[0]);
        this.states = rule.remembers() ? new RuleStates(rule) : null;
        this.notices = notices;
    }

    /** Whether it may have something to tell that no event brings about. */
    boolean isTimed() {
        return rule.absenceMicros() >= 0 || rule.timing().suppresses();
    }

    /**
     * Judges an event of a type the rule looks at; whether it raised the verdict, further than others did.
     *
     * @param enforce whether the mode that holds for all lets it act
     */
    boolean judge(EventView event, Evaluation evaluation, Verdict verdict, boolean enforce) {
        try {
            if (!everyEvent) {
                if (!rule.matcher().matches(event)) {
                    return false;
                }
                evaluated.increment();
            }
            evaluation.forget();
            boolean acts = enforce && rule.mode() == Mode.ENFORCE;
            if (states == null) {
                return judgeAlone(event, evaluation, verdict, acts);
            }
            synchronized (this) {
                return judgeInTurn(event, evaluation, verdict, acts);
            }
        } catch (Throwable failure) {
            // a value that throws when it is read, whatever it throws, is no reason to lose an event
            fail(
                    failure.getClass().getName() + (failure.getMessage() == null ? "" : ": " + failure.getMessage()),
                    evaluation);
            return false;
        }
    }

    private boolean judgeAlone(EventView event, Evaluation evaluation, Verdict verdict, boolean acts) {
        int grade = grade(event, evaluation);
        if (grade < 0) {
            return false;
        }
        matched.increment();
        return acts && raise(verdict, grades[grade].severity(), grades[grade].condition(), event, evaluation);
    }

    private boolean judgeInTurn(EventView event, Evaluation evaluation, Verdict verdict, boolean acts) {
        if (retired) {
            return false;
        }
        long now = evaluation.epochMicros();
        RuleState state = states.of(event, now, leaving);
        if (state == null) {
            withoutState(event, evaluation);
            return false;
        }
        boolean first = state.lastSeen == RuleState.NEVER;
        state.lastSeen = Math.max(state.lastSeen, now);
        if (rule.absenceMicros() >= 0) {
            heardOf(state, first, now);
            return false;
        }
        if (state.isDue(now)) {
            notices.add(state.summary(rule, now));
        }
        evaluation.use(state.memory);
        rule.windows().observe(event, evaluation);
        int grade = grade(event, evaluation);
        if (!decide(state, grade, event, evaluation)) {
            return false;
        }
        matched.increment();
        Severity severity = state.severity();
        if (!state.isActive() || !acts || severity.compareTo(event.severity()) <= 0) {
            return false;
        }
        if (state.suppresses(severity, now)) {
            suppressed.increment();
            dueAt = Math.min(dueAt, state.dueAt());
            return false;
        }
        return raise(verdict, severity, grade < 0 ? rule.clear() : grades[grade].condition(), event, evaluation);
    }

    private boolean raise(
            Verdict verdict, Severity severity, Expression reason, EventView event, Evaluation evaluation) {
        if (severity.compareTo(verdict.reached(event)) <= 0) {
            return false;
        }
        verdict.raise(rule, severity, event);
        reason.explain(event, evaluation, verdict.explanation());
        return true;
    }

    /** Moves the state on; whether the event counts as a match. */
    private boolean decide(RuleState state, int grade, EventView event, Evaluation evaluation) {
        long now = evaluation.epochMicros();
        if (rule.clear() != null && state.isActive()) {
            if (rule.clear().test(event, evaluation)) {
                state.end(now);
                return false;
            }
            if (grade >= 0) {
                state.holds(grades[grade].severity());
            }
            return true;
        }
        if (grade == UNDECIDED) {
            return false;
        }
        if (grade >= 0) {
            state.holds(grades[grade].severity());
            return true;
        }
        if (state.isActive()) {
            state.end(now);
        }
        state.fails();
        return false;
    }

    /** The most severe grade that holds: its index, {@link #NO_GRADE} or {@link #UNDECIDED}. */
    private int grade(EventView event, Evaluation evaluation) {
        Outcome before = rule.precondition() == null
                ? Outcome.HOLDS
                : rule.precondition().evaluate(event, evaluation);
        boolean unknown = before == Outcome.UNKNOWN;
        for (int i = 0; i < grades.length && before == Outcome.HOLDS; i++) {
            Outcome one = grades[i].condition().evaluate(event, evaluation);
            if (one == Outcome.HOLDS) {
                known();
                return i;
            }
            unknown |= one == Outcome.UNKNOWN;
        }
        if (unknown) {
            undecided(event, evaluation);
            return UNDECIDED;
        }
        known();
        return NO_GRADE;
    }

    private void known() {
        if (!known) {
            known = true;
        }
    }

    private void undecided(EventView event, Evaluation evaluation) {
        if (evaluation.mistyped() != null) {
            fail("field " + evaluation.mistyped() + " has a value of another type", evaluation);
        } else if (evaluation.missing() != null) {
            lookForField(event, evaluation.missing(), evaluation);
        }
    }

    /** A field that none of the first events has is probably misspelt. */
    private void lookForField(EventView event, String field, Evaluation evaluation) {
        if (known) {
            return;
        }
        int seen = unknownInARow;
        unknownInARow = seen + 1; // two threads at once may count one: it is told a little later then
        if (seen + 1 != LOOKED_FOR_FIELD) {
            return;
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < event.size(); i++) {
            names.add(event.name(i));
        }
        notices.add(Notices.told(
                rule,
                "none of the first " + LOOKED_FOR_FIELD + " events had the field " + field
                        + Suggestion.of(field, names),
                evaluation.epochMicros()));
    }

    private void fail(String reason, Evaluation evaluation) {
        failed.increment();
        if (!failureTold) {
            synchronized (failed) {
                if (failureTold) {
                    return;
                }
                failureTold = true;
            }
            notices.add(Notices.failed(rule, reason, evaluation.epochMicros()));
        }
    }

    private void heardOf(RuleState state, boolean first, long now) {
        matched.increment();
        if (state.absent) {
            state.absent = false;
            if (rule.mode() == Mode.ENFORCE) {
                notices.add(Notices.heartbeat(rule, state.key, false, now, now));
            }
        }
        if (first) {
            dueAt = Math.min(dueAt, now + rule.absenceMicros());
        }
    }

    /** The event has no value of the key, or one that there is no room for. */
    private void withoutState(EventView event, Evaluation evaluation) {
        if (states.cut() == cut) {
            lookForField(event, rule.keying().field(), evaluation);
        } else if (cut == 0) {
            notices.add(Notices.told(
                    rule,
                    "key " + rule.keying().field() + " has more than "
                            + rule.keying().most()
                            + " values at a time; events of further ones are not judged. Raise \"keys\", or choose another key",
                    evaluation.epochMicros()));
        }
        cut = states.cut();
    }

    /** The verdict is this rule's. */
    void escalated() {
        escalated.increment();
    }

    /** Ends what has run out; for a heartbeat, {@code started} is when the engine began to look. */
    void tick(long now, long started, boolean enforce) {
        if (rule.absenceMicros() >= 0) {
            listen(now, started, enforce);
        } else if (now >= dueAt) {
            synchronized (this) {
                dueAt = Long.MAX_VALUE;
                states.forEach(state -> {
                    if (state.isDue(now)) {
                        notices.add(state.summary(rule, now));
                    }
                    dueAt = Math.min(dueAt, state.dueAt());
                });
            }
        }
    }

    private synchronized void listen(long now, long started, boolean enforce) {
        boolean acts = enforce && rule.mode() == Mode.ENFORCE;
        states.forEach(state -> {
            long since = state.lastSeen == RuleState.NEVER ? started : state.lastSeen;
            if (!state.absent && now - since >= rule.absenceMicros()) {
                state.absent = true;
                matched.increment();
                if (acts) {
                    escalated.increment();
                    notices.add(Notices.heartbeat(rule, state.key, true, since, now));
                }
            }
        });
    }

    /** A summary of all that is held back, whether due or not. */
    synchronized void close(long now) {
        if (states != null) {
            states.forEach(state -> leave(state, now));
        }
    }

    /** The rule is no longer in force: an event that is on its way to it is not held back by somebody who tells no more. */
    synchronized void retire(long now) {
        retired = true;
        close(now);
    }

    private void leave(RuleState state) {
        leave(state, state.lastSeen);
    }

    private void leave(RuleState state, long now) {
        if (state.holdsBack()) {
            notices.add(state.summary(rule, Math.max(now, state.lastSeen)));
        }
    }

    private long evaluated() {
        long sum = evaluated.sum();
        for (int i = 0; i < types.size(); i++) {
            sum += types.get(i).judged() - countedBefore[i];
        }
        return sum;
    }

    RuleCounts counts() {
        return new RuleCounts(rule.id(), evaluated(), matched.sum(), escalated.sum(), suppressed.sum(), failed.sum());
    }
}
