/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.conv2d.logging.event.EventView;
import org.conv2d.logging.expression.Evaluation;
import org.conv2d.logging.expression.Suggestion;

/** Tells, once each, what is wrong with a rule, or with what it is given. Thread-safe; costs a read while all is well. */
final class RuleFaults {
    private static final int LOOKED_FOR_FIELD = 100;

    private final Rule rule;
    private final RuleTally tally;
    private final Notices notices;
    private final AtomicBoolean failureTold = new AtomicBoolean();
    private final AtomicBoolean noRoomTold = new AtomicBoolean();
    private final AtomicBoolean cutTold = new AtomicBoolean();
    private final AtomicBoolean lateTold = new AtomicBoolean();
    private volatile boolean known;
    private volatile int unknownInARow;

    RuleFaults(Rule rule, RuleTally tally, Notices notices) {
        this.rule = rule;
        this.tally = tally;
        this.notices = notices;
    }

    /** A condition was known to hold, or to fail. */
    void decided() {
        if (!known) {
            known = true;
        }
    }

    /** No condition was. */
    void undecided(EventView event, Evaluation evaluation) {
        if (evaluation.mistyped() != null) {
            failed("field " + evaluation.mistyped() + " has a value of another type", evaluation);
        } else if (evaluation.missing() != null) {
            missing(event, evaluation.missing(), evaluation);
        }
    }

    /** An event has no such field: if none of the first events has, it is probably misspelt. */
    void missing(EventView event, String field, Evaluation evaluation) {
        if (known) {
            return;
        }
        int seen = unknownInARow;
        unknownInARow = seen + 1; // two threads at once may count one: it is told a little later then
        if (seen + 1 == LOOKED_FOR_FIELD) {
            tellMissing(event, field, evaluation);
        }
    }

    private void tellMissing(EventView event, String field, Evaluation evaluation) {
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

    /** Something threw. */
    void failed(Throwable failure, Evaluation evaluation) {
        failed(
                failure.getClass().getName() + (failure.getMessage() == null ? "" : ": " + failure.getMessage()),
                evaluation);
    }

    private void failed(String reason, Evaluation evaluation) {
        tally.failed();
        if (failureTold.compareAndSet(false, true)) {
            notices.add(Notices.failed(rule, reason, evaluation.epochMicros()));
        }
    }

    /** There is no room for a further value of the key. */
    void noRoom(Evaluation evaluation) {
        once(
                noRoomTold,
                "key " + rule.keying().field() + " has more than "
                        + rule.keying().most()
                        + " values at a time; events of further ones are not judged. Raise \"keys\", or choose another key",
                evaluation);
    }

    /** A value is missing in a window, because that had moved on too far. */
    void late(Evaluation evaluation) {
        once(
                lateTold,
                "an event was older than the window of the rule and is missing in it; further ones are only counted",
                evaluation);
    }

    /** A value counts as another, because the memory of a percentile is full. */
    void cut(Evaluation evaluation) {
        once(
                cutTold,
                "values span more powers of two than a percentile has room for; one counts as the nearest there is,"
                        + " further ones are only counted",
                evaluation);
    }

    private void once(AtomicBoolean told, String what, Evaluation evaluation) {
        if (!told.get() && told.compareAndSet(false, true)) {
            notices.add(Notices.told(rule, what, evaluation.epochMicros()));
        }
    }
}
