/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import org.conv2d.logging.expression.Evaluation;

/** What a thread needs to judge events by the rules of an engine. For that thread; used again. */
final class Judge {
    final Evaluation evaluation = new Evaluation();
    final Verdict verdict = new Verdict();
    final Tallies.Lane counts;

    /** Whether the mode that holds for all rules lets them act on the event that is judged. */
    boolean enforces;

    /** Whether an event is being judged; one that is logged meanwhile is not. */
    boolean busy;

    Judge(Tallies.Lane counts) {
        this.counts = counts;
    }
}
