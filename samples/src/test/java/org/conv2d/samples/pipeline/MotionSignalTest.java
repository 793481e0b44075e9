/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MotionSignalTest {
    @Test
    void record_sameSeed_givesTheSameSignal() {
        Recording first = MotionSignal.record(9, 40);
        Recording again = MotionSignal.record(9, 40);
        assertTrue(Arrays.deepEquals(first.windows(), again.windows()));
        assertArrayEquals(first.gaits(), again.gaits());
        assertFalse(
                Arrays.deepEquals(first.windows(), MotionSignal.record(10, 40).windows()));
    }

    @Test
    void record_longSession_holdsEveryGaitInBoutsOfManyWindows() {
        int[] gaits = MotionSignal.record(1, 2000).gaits();
        assertEquals(Gait.COUNT, Arrays.stream(gaits).distinct().count());
        int bouts = MedianHysteresis.transitions(gaits) + 1;
        assertTrue(bouts > 2000 / 40 && bouts < 2000 / 10, () -> bouts + " bouts");
    }

    @Test
    void record_fasterGaits_moveMore() {
        Recording recording = MotionSignal.record(4, 2000);
        double[] sums = new double[Gait.COUNT];
        int[] counts = new int[Gait.COUNT];
        for (int w = 0; w < recording.size(); w++) {
            int gait = recording.gaits()[w];
            sums[gait] +=
                    Arrays.stream(recording.windows()[w][0]).map(x -> x * x).sum();
            counts[gait]++;
        }
        for (int gait = 1; gait < Gait.COUNT; gait++) {
            assertTrue(sums[gait] / counts[gait] > sums[gait - 1] / counts[gait - 1], Arrays.toString(sums));
        }
    }
}
