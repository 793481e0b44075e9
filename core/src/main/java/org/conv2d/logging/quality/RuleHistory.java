/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import java.util.function.Consumer;
import org.conv2d.logging.event.EventView;
import org.conv2d.logging.event.Severity;
import org.conv2d.logging.expression.Evaluation;
import org.conv2d.logging.expression.Expression;

/**
 * What a rule remembers, and how it judges by that. Thread-safe: it holds the lock of this object meanwhile, so that the events
 * of the rule are in one order.
 */
final class RuleHistory {
    private final Rule rule;
    private final Grades grades;
    private final RuleTally tally;
    private final RuleFaults faults;
    private final Notices notices;
    private final RuleStates states;
    private final boolean heartbeat;
    private final Consumer<RuleState> leaving = this::leave;

    /** When something is due that no event brings about; read without the lock. */
    private volatile long dueAt = Long.MAX_VALUE;

    private boolean retired;

    /** As of the last event there was no room for. */
    private long unjudged;

    RuleHistory(Rule rule, Grades grades, RuleTally tally, RuleFaults faults, Notices notices) {
        this.rule = rule;
        this.grades = grades;
        this.tally = tally;
        this.faults = faults;
        this.notices = notices;
        this.states = new RuleStates(rule);
        this.heartbeat = rule.absenceMicros() >= 0;
    }

    /** Judges an event, and raises the verdict if it comes to that. */
    synchronized void judge(EventView event, Judge judge, boolean acts) {
        if (retired) {
            return;
        }
        Evaluation evaluation = judge.evaluation;
        long now = evaluation.epochMicros();
        RuleState state = states.of(event, now, leaving);
        if (state == null) {
            withoutState(event, evaluation);
            return;
        }
        long before = state.lastSeen;
        state.lastSeen = Math.max(before, now);
        if (heartbeat) {
            heardOf(state, before == RuleState.NEVER, now, judge);
            return;
        }
        if (state.isDue(now)) {
            notices.add(state.summary(rule, now));
        }
        evaluation.use(state.memory);
        rule.windows().observe(event, evaluation);
        if (now < before || evaluation.isCut()) {
            leftOut(state, evaluation);
        }
        int grade = grades.find(event, evaluation);
        if (grade == Grades.UNDECIDED) {
            faults.undecided(event, evaluation);
        } else {
            faults.decided();
        }
        if (decide(state, grade, event, evaluation)) {
            tally.matched(judge);
            if (acts && state.isActive()) {
                act(state, grade, event, judge);
            }
        }
    }

    private void act(RuleState state, int grade, EventView event, Judge judge) {
        Severity severity = state.severity();
        if (severity.compareTo(event.severity()) <= 0) {
            return;
        }
        if (state.suppresses(severity, judge.evaluation.epochMicros())) {
            tally.suppressed();
            dueAt = Math.min(dueAt, state.dueAt());
            return;
        }
        Expression reason = grade < 0 ? rule.clear() : grades.condition(grade);
        judge.verdict.raise(rule, tally, severity, reason, event, judge.evaluation);
    }

    /** The event has no value of the key, or one that there is no room for. */
    private void withoutState(EventView event, Evaluation evaluation) {
        if (states.unjudged() == unjudged) {
            faults.missing(event, rule.keying().field(), evaluation);
        } else {
            unjudged = states.unjudged();
            faults.noRoom(evaluation);
        }
    }

    /** A window may have been too far on for the event, or a memory too small for its value. */
    private void leftOut(RuleState state, Evaluation evaluation) {
        if (evaluation.isCut()) {
            faults.cut(evaluation);
        }
        if (rule.windows().late(state.memory) > 0) {
            faults.late(evaluation);
        }
    }

    /** Moves the state on; whether the event counts as a match. */
    private boolean decide(RuleState state, int grade, EventView event, Evaluation evaluation) {
        if (rule.clear() != null && state.isActive()) {
            if (rule.clear().test(event, evaluation)) {
                state.end(evaluation.epochMicros());
                return false;
            }
            if (grade >= 0) {
                state.holds(grades.severity(grade));
            }
            return true;
        }
        if (grade == Grades.UNDECIDED) {
            return false;
        }
        if (grade >= 0) {
            state.holds(grades.severity(grade));
            return true;
        }
        if (state.isActive()) {
            state.end(evaluation.epochMicros());
        }
        state.fails();
        return false;
    }

    private void heardOf(RuleState state, boolean first, long now, Judge judge) {
        tally.matched(judge);
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

    /** Ends what has run out; for a heartbeat, {@code started} is when the engine began to look. */
    void tick(long now, long started, Judge judge, boolean acts) {
        if (heartbeat) {
            listen(now, started, judge, acts);
        } else if (now >= dueAt) {
            tellDue(now);
        }
    }

    private synchronized void tellDue(long now) {
        dueAt = Long.MAX_VALUE;
        states.forEach(state -> {
            if (state.isDue(now)) {
                notices.add(state.summary(rule, now));
            }
            dueAt = Math.min(dueAt, state.dueAt());
        });
    }

    private synchronized void listen(long now, long started, Judge judge, boolean acts) {
        states.forEach(state -> {
            long since = state.lastSeen == RuleState.NEVER ? started : state.lastSeen;
            if (!state.absent && now - since >= rule.absenceMicros()) {
                state.absent = true;
                tally.matched(judge);
                if (acts) {
                    tally.escalated(judge);
                    notices.add(Notices.heartbeat(rule, state.key, true, since, now));
                }
            }
        });
    }

    /** A summary of all that is held back, whether due or not. */
    synchronized void close(long now) {
        states.forEach(state -> leave(state, now));
    }

    /** The rule is no longer in force: events still on their way to it are not judged. */
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

    synchronized RuleCounts counts() {
        return tally.read(states.late(), states.cut());
    }
}
