/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

/**
 * What a rule has done so far, read at one moment. Immutable.
 *
 * @param rule the rule's id
 * @param evaluated events it was evaluated for
 * @param matched those whose condition held (or that stayed below a {@code clear} condition)
 * @param escalated those it raised; in observe mode none
 * @param suppressed those it would have raised, had it not just done so
 * @param failed those it could not be evaluated for: a value of a wrong type, a value that threw
 * @param late values that were older than the window they belonged to, and so are missing in it
 * @param cut what its memory had no room for: events of further values of the key, values of a percentile that count in the nearest
 *     bucket there is
 */
public record RuleCounts(
        String rule, long evaluated, long matched, long escalated, long suppressed, long failed, long late, long cut) {

    /** The sum of two of one rule. */
    public RuleCounts plus(RuleCounts other) {
        return combined(other, 1);
    }

    /** What has come about since others of the rule were read. */
    public RuleCounts since(RuleCounts before) {
        return combined(before, -1);
    }

    private RuleCounts combined(RuleCounts other, int sign) {
        return new RuleCounts(
                rule,
                evaluated + sign * other.evaluated,
                matched + sign * other.matched,
                escalated + sign * other.escalated,
                suppressed + sign * other.suppressed,
                failed + sign * other.failed,
                late + sign * other.late,
                cut + sign * other.cut);
    }
}
