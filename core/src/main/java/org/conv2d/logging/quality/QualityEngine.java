/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import java.util.List;
import org.conv2d.logging.event.EventView;

/**
 * Judges events by rules, and keeps what the rules remember. Thread-safe: any thread may judge, one that another thread
 * judges does not wait but for a rule with state that both look at (one lock a rule). A log call that is made while an
 * event is being judged (by a value that logs when it is read) is not judged itself. Allocates nothing per event once every
 * key and every power of two of a percentile has been seen.
 *
 * <p>Nothing here throws because of an event or a rule: what fails is counted and told once by a {@link Notice}.
 */
public final class QualityEngine {
    private volatile RuleSet rules;

    public QualityEngine(RuleSet rules, Mode mode) {
        this.rules = rules;
    }

    /** Judges an event; {@link Verdict#NONE} or the thread's own verdict, see there for how long it is valid. */
    public Verdict judge(EventView event) {
        return Verdict.NONE;
    }

    /** Replaces the rules. A rule whose definition is equal to one of before keeps its state and its counts. */
    public void replace(RuleSet newRules) {
        rules = newRules;
    }

    /** Sets the mode that holds for all rules. */
    public void mode(Mode mode) {}

    /** The rules in force. */
    public RuleSet rules() {
        return rules;
    }

    /** Whether {@link #tick} would return something that happened while events were judged; cheap. */
    public boolean hasNotices() {
        return false;
    }

    /**
     * Ends what has run out by a time, and returns what there is to tell: call it about once a second with the time of
     * day, or, when events are replayed, with the time of each event before it is judged.
     *
     * @param epochMicros microseconds since 1970, on the clock the events bear
     */
    public List<Notice> tick(long epochMicros) {
        return List.of();
    }

    /** Ends everything: summaries of all that is being suppressed. The engine judges on, but need not be ticked again. */
    public List<Notice> close() {
        return List.of();
    }

    /** What each rule has done, in the order of the rules. */
    public List<RuleCounts> counts() {
        return List.of();
    }
}
