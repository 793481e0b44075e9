/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SoftmaxClassifierTest {
    private static final int[][] DIGITS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    private static final int[] ALL = {0, 1, 2, 3};

    @Test
    void step_untrained_losesTheLogarithmOfTheClassesForEachSample() {
        SoftmaxClassifier classifier = new SoftmaxClassifier(new int[] {2, 2}, 4);
        assertEquals(4 * Math.log(4), classifier.step(DIGITS, ALL, ALL, 0, 4, 1), 1e-12);
    }

    @Test
    void step_separableClasses_learnsThem() {
        SoftmaxClassifier classifier = new SoftmaxClassifier(new int[] {2, 2}, 4);
        double loss = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 200; i++) {
            double next = classifier.step(DIGITS, ALL, ALL, 0, 4, 1);
            assertTrue(next < loss, "full-batch descent on a convex loss goes down");
            loss = next;
        }
        assertArrayEquals(ALL, classifier.predict(DIGITS));
    }

    /** By hand: at equal odds of two classes the gradient is ±1/2 on the bias and on the sample's one level. */
    @Test
    void step_oneSample_movesTheOddsByTheGradient() {
        SoftmaxClassifier classifier = new SoftmaxClassifier(new int[] {2}, 2);
        int[][] sample = {{1}};
        int[] first = {0};
        classifier.step(sample, first, first, 0, 1, 0.2);
        double scoreDifference = 2 * 2 * 0.2 * 0.5;
        assertEquals(Math.log(1 + Math.exp(-scoreDifference)), classifier.step(sample, first, first, 0, 1, 0.2), 1e-12);
    }
}
