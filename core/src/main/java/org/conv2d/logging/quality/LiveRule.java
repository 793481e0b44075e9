/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import java.util.function.ToIntFunction;
import org.conv2d.logging.event.EventView;

/**
 * A rule at work: with its counts and what it remembers. Thread-safe: a rule that remembers nothing is evaluated without a lock;
 * one that does is a {@link RuleHistory}'s affair.
 */
final class LiveRule {
    final Rule rule;

    private final Grades grades;
    private final RuleTally tally;
    private final RuleFaults faults;
    private final boolean enforced;
    private final boolean everyEvent;

    /** Null for a rule that remembers nothing. */
    private final RuleHistory history;

    /** A rule that goes to work; {@code totals} are those of the event types, for all rules. */
    LiveRule(Rule rule, Notices notices, Tallies tallies, ToIntFunction<String> totals) {
        this.rule = rule;
        this.grades = new Grades(rule.precondition(), rule.grades());
        this.tally = new RuleTally(rule, tallies, totals);
        this.faults = new RuleFaults(rule, tally, notices);
        this.enforced = rule.mode() == Mode.ENFORCE;
        this.everyEvent = tally.everyEvent;
        this.history = rule.remembers() ? new RuleHistory(rule, grades, tally, faults, notices) : null;
    }

    /** Whether it may have something to tell that no event brings about. */
    boolean isTimed() {
        return rule.absenceMicros() >= 0 || rule.timing().suppresses();
    }

    /** Judges an event of a type the rule looks at, and raises the verdict if it comes to that. */
    void judge(EventView event, Judge judge) {
        try {
            if (!everyEvent && !looksAt(event, judge)) {
                return;
            }
            judge.evaluation.forget();
            if (history == null) {
                judgeAlone(event, judge);
            } else {
                history.judge(event, judge, judge.enforces && enforced);
            }
        } catch (Throwable failure) {
            // a value that throws when it is read, whatever it throws, is no reason to lose an event
            faults.failed(failure, judge.evaluation);
        }
    }

    private boolean looksAt(EventView event, Judge judge) {
        boolean matches = rule.matcher().matches(event);
        if (matches) {
            tally.evaluated(judge);
        }
        return matches;
    }

    private void judgeAlone(EventView event, Judge judge) {
        int grade = grades.find(event, judge.evaluation);
        if (grade == Grades.UNDECIDED) {
            faults.undecided(event, judge.evaluation);
            return;
        }
        faults.decided();
        if (grade != Grades.NONE) {
            tally.matched(judge);
            if (enforced && judge.enforces) {
                judge.verdict.raise(
                        rule, tally, grades.severity(grade), grades.condition(grade), event, judge.evaluation);
            }
        }
    }

    /** Ends what has run out; for a heartbeat, {@code started} is when the engine began to look. */
    void tick(long now, long started, Judge judge) {
        if (history != null) {
            history.tick(now, started, judge, judge.enforces && enforced);
        }
    }

    /** A summary of all that is held back, whether due or not. */
    void close(long now) {
        if (history != null) {
            history.close(now);
        }
    }

    /** The rule is no longer in force: an event that is on its way to it is not held back by somebody who tells no more. */
    void retire(long now) {
        if (history != null) {
            history.retire(now);
        }
    }

    RuleCounts counts() {
        return history == null ? tally.read(0, 0) : history.counts();
    }
}
