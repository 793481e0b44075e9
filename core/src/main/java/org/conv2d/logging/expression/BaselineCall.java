/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import org.conv2d.logging.event.EventView;
import org.conv2d.logging.window.Baseline;

/**
 * {@code ewma(x, 20)} and {@code zscore(x, 20)}: what the number was before this event, and how far this one is from it, over
 * about so many events. Unknown before there have been as many values as asked for.
 */
final class BaselineCall extends WindowCall {

    /** A baseline, and what it said of the newest event before taking it in. */
    private static final class Memory {
        final Baseline baseline;
        double answer = NO_NUMBER;

        Memory(int span) {
            baseline = new Baseline(span);
        }
    }

    private final boolean score;
    private final Node value;
    private final int span;
    private final long least;

    BaselineCall(boolean score, Node value, int span, long least) {
        this.score = score;
        this.value = value;
        this.span = span;
        this.least = least;
    }

    @Override
    Type type() {
        return Type.NUMBER;
    }

    @Override
    Object newMemory() {
        return new Memory(span);
    }

    @Override
    void observe(EventView event, Evaluation evaluation) {
        Memory memory = (Memory) memory(evaluation);
        double number = value.number(event, evaluation);
        Baseline baseline = memory.baseline;
        if (baseline.count() < least) {
            memory.answer = NO_NUMBER;
        } else {
            memory.answer = score ? baseline.zScore(number) : baseline.mean();
        }
        if (score && !isKnown(number)) {
            memory.answer = NO_NUMBER;
        }
        baseline.add(number);
    }

    @Override
    double number(EventView event, Evaluation evaluation) {
        return ((Memory) memory(evaluation)).answer;
    }

    @Override
    double unitMicros() {
        return score ? 0 : value.unitMicros();
    }

    @Override
    public String toString() {
        return (score ? "zscore(" : "ewma(") + value + ", " + span + ", " + least + ')';
    }
}
