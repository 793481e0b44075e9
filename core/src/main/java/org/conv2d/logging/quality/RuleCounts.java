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
 */
public record RuleCounts(String rule, long evaluated, long matched, long escalated, long suppressed, long failed) {}
