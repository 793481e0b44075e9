/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.conv2d.logging.event.EventView;
import org.conv2d.logging.thread.SoftThreadLocal;

/**
 * Judges events by rules, and keeps what the rules remember.
 *
 * <p>Thread-safe: any thread may judge. Rules that remember nothing are evaluated without a lock; one that remembers is
 * evaluated by one thread at a time, under a lock of its own. A log call made while an event is judged (by a value that logs
 * when it is read) is not judged itself, so that no thread ever holds two of those locks. Allocates nothing per event once
 * every key, and every power of two of a percentile, has been seen.
 *
 * <p>Time is the events' own, see {@link #tick}. Nothing here throws because of an event or a rule: what fails is counted, and told
 * once by a {@link Notice}.
 */
public final class QualityEngine {

    private static final long NEVER = Long.MIN_VALUE;

    private final Tallies tallies = new Tallies();
    private final SoftThreadLocal<Judge> judges = new SoftThreadLocal<>(() -> new Judge(tallies.newLane()));
    private final Notices notices = new Notices();
    private final Map<String, Integer> typeTotals = new ConcurrentHashMap<>();

    /** By id, what rules have done that were replaced or went away. */
    private final Map<String, RuleCounts> ended = new HashMap<>();

    private volatile RuleIndex index;
    private volatile RuleSet rules;
    private volatile Mode mode;
    private volatile long started = NEVER;
    private volatile long latest = NEVER;

    public QualityEngine(RuleSet rules, Mode mode) {
        this.mode = mode;
        this.rules = rules;
        this.index = new RuleIndex(live(rules, Map.of()), rules.hash(), this::total);
    }

    /** Judges an event; {@link Verdict#NONE} or the thread's own verdict, see there for how long it is valid. */
    public Verdict judge(EventView event) {
        RuleIndex current = index;
        RuleIndex.Candidates candidates = current.rulesFor(event.event());
        if (candidates.rules.length == 0 || mode == Mode.OFF) {
            return Verdict.NONE;
        }
        return judge(event, candidates, current.hash);
    }

    private Verdict judge(EventView event, RuleIndex.Candidates candidates, String hash) {
        Judge judge = judges.get();
        if (judge.busy) {
            return Verdict.NONE;
        }
        judge.busy = true;
        try {
            Verdict verdict = judge.verdict;
            verdict.begin();
            judge.evaluation.begin(event);
            judge.enforces = mode == Mode.ENFORCE;
            if (candidates.total != RuleIndex.UNCOUNTED) {
                judge.counts.count(candidates.total);
            }
            for (LiveRule rule : candidates.rules) {
                rule.judge(event, judge);
            }
            if (!verdict.escalates()) {
                return Verdict.NONE;
            }
            verdict.finish(hash, judge);
            return verdict;
        } finally {
            judge.busy = false;
        }
    }

    /**
     * Replaces the rules. A rule whose definition and parameters are equal to one of before keeps its state and its counts; of
     * one that went away what it held back is told.
     */
    public synchronized void replace(RuleSet newRules) {
        Map<String, LiveRule> before = new HashMap<>();
        for (LiveRule live : index.all) {
            before.put(live.rule.id(), live);
        }
        List<LiveRule> after = live(newRules, before);
        LiveRule[] old = index.all;
        rules = newRules;
        index = new RuleIndex(after, newRules.hash(), this::total);
        Set<LiveRule> kept = new HashSet<>(after);
        for (LiveRule live : old) {
            if (!kept.contains(live)) {
                live.retire(latest);
                ended.merge(live.rule.id(), live.counts(), RuleCounts::plus);
            }
        }
    }

    /** Which total counts the events of a type; it stays the same when rules are replaced. */
    private int total(String event) {
        return typeTotals.computeIfAbsent(event, type -> tallies.newTotal());
    }

    private List<LiveRule> live(RuleSet set, Map<String, LiveRule> before) {
        List<LiveRule> live = new ArrayList<>();
        for (Rule rule : set.rules()) {
            LiveRule known = before.get(rule.id());
            live.add(
                    known != null && known.rule.isSameAs(rule)
                            ? known
                            : new LiveRule(rule, notices, tallies, this::total));
        }
        return live;
    }

    /** Sets the mode that holds for all rules. */
    public void mode(Mode newMode) {
        mode = newMode;
    }

    public Mode mode() {
        return mode;
    }

    /** The rules in force. */
    public RuleSet rules() {
        return rules;
    }

    /** Whether judging has brought up something that {@link #tick} would return; cheap. */
    public boolean hasNotices() {
        return !notices.isEmpty();
    }

    /**
     * Ends what has run out by a time, and returns what there is to tell: call it about once a second with the time of
     * day, or, when events are replayed, with the time of each event before it is judged. The first call says from when on
     * heartbeats are expected.
     *
     * @param epochMicros microseconds since 1970, on the clock the events bear
     */
    public List<Notice> tick(long epochMicros) {
        if (started == NEVER) {
            started = epochMicros;
        }
        latest = Math.max(latest, epochMicros);
        if (mode != Mode.OFF) {
            tickRules(epochMicros);
        }
        return notices.isEmpty() ? List.of() : notices.drain();
    }

    private void tickRules(long epochMicros) {
        LiveRule[] timed = index.timed;
        if (timed.length == 0) {
            return;
        }
        Judge judge = judges.get();
        judge.enforces = mode == Mode.ENFORCE;
        for (LiveRule rule : timed) {
            rule.tick(epochMicros, started, judge);
        }
    }

    /** Tells all that is held back, whether due or not: call it when no more events come. The engine can still judge. */
    public List<Notice> close() {
        for (LiveRule rule : index.all) {
            rule.close(latest);
        }
        return notices.drain();
    }

    /** What each rule has done, in the order of the rules. */
    public List<RuleCounts> counts() {
        List<RuleCounts> counts = new ArrayList<>();
        for (LiveRule rule : index.all) {
            counts.add(rule.counts());
        }
        return counts;
    }

    /** By id, what all rules have done that ever were in force: numbers that only grow. */
    public synchronized Map<String, RuleCounts> totals() {
        Map<String, RuleCounts> totals = new TreeMap<>(ended);
        counts().forEach(counts -> totals.merge(counts.rule(), counts, RuleCounts::plus));
        return totals;
    }
}
