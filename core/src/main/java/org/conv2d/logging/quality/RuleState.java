/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import org.conv2d.logging.event.Severity;

/**
 * What a rule remembers of one value of its key, or of all events when it has none: its windows, whether it acts, and what it
 * holds back. Guarded by the lock of its rule. Times are microseconds since 1970, from the events.
 *
 * <p>A time before {@link #quietSince} by more than the quiet lasts means that the clock was set back: the quiet ends.
 */
final class RuleState {
    static final long NEVER = Long.MIN_VALUE;

    /** The value of the key as text; empty for a rule without one. */
    final String key;

    final long keyHash;

    /** The windows. */
    final Object[] memory;

    private final Rule.Timing timing;

    long lastSeen = NEVER;
    boolean absent;

    private int streak;
    private boolean active;
    private Severity severity;
    private long endedAt = NEVER;

    private long quietSince = NEVER;
    private Severity quietSeverity;

    private long suppressed;
    private long firstSuppressed;
    private long lastSuppressed;
    private Severity mostSuppressed;
    private long dueAt = Long.MAX_VALUE;

    RuleState(String key, long keyHash, Object[] memory, Rule.Timing timing) {
        this.key = key;
        this.keyHash = keyHash;
        this.memory = memory;
        this.timing = timing;
    }

    boolean isActive() {
        return active;
    }

    /** What the rule raised to last. */
    Severity severity() {
        return severity;
    }

    /** The condition holds for an event: whether the rule acts on it. */
    boolean holds(Severity to) {
        severity = to;
        if (!active && ++streak >= timing.occurrences()) {
            active = true;
        }
        return active;
    }

    /** The condition does not hold for an event. */
    void fails() {
        streak = 0;
    }

    /** The rule no longer acts. */
    void end(long now) {
        active = false;
        streak = 0;
        endedAt = now;
    }

    /** Whether an event the rule acts on is held back; it is counted then. */
    boolean suppresses(Severity to, long now) {
        if (!timing.suppresses()) {
            return false;
        }
        boolean worse = quietSeverity != null && to.compareTo(quietSeverity) > 0;
        if (!worse) {
            if (isWithin(now, quietSince, timing.suppressMicros())) {
                hold(to, now, quietSince + timing.suppressMicros());
                return true;
            }
            if (isWithin(now, endedAt, timing.cooldownMicros())) {
                hold(to, now, endedAt + timing.cooldownMicros());
                return true;
            }
        }
        quietSince = now;
        quietSeverity = to;
        return false;
    }

    private static boolean isWithin(long now, long since, long micros) {
        return since != NEVER && Math.abs(now - since) < micros;
    }

    private void hold(Severity to, long now, long until) {
        if (suppressed == 0) {
            firstSuppressed = now;
            lastSuppressed = now;
            mostSuppressed = to;
            dueAt = until;
        }
        suppressed++;
        firstSuppressed = Math.min(firstSuppressed, now);
        lastSuppressed = Math.max(lastSuppressed, now);
        mostSuppressed = to.compareTo(mostSuppressed) > 0 ? to : mostSuppressed;
    }

    /** When the summary of what is held back is due; {@link Long#MAX_VALUE} when nothing is. */
    long dueAt() {
        return dueAt;
    }

    /** Whether the summary is due, by the time or because the clock was set back. */
    boolean isDue(long now) {
        return suppressed > 0
                && (now >= dueAt || dueAt - now > 2 * Math.max(timing.suppressMicros(), timing.cooldownMicros()));
    }

    boolean holdsBack() {
        return suppressed > 0;
    }

    /** The summary of what was held back, which is forgotten. */
    Notice summary(Rule rule, long now) {
        Notice notice = Notices.suppressed(rule, key, mostSuppressed, suppressed, firstSuppressed, lastSuppressed, now);
        suppressed = 0;
        dueAt = Long.MAX_VALUE;
        return notice;
    }
}
