/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MedianHysteresisTest {
    @Test
    void smooth_everyShortSequence_equalsTheDefinition() {
        MedianHysteresis policy = new MedianHysteresis(3, 2);
        for (int length = 0; length <= 8; length++) {
            for (int number = 0; number < Math.pow(3, length); number++) {
                int[] labels = digits(number, length);
                assertArrayEquals(naive(labels, 3, 2), policy.smooth(labels), () -> Arrays.toString(labels));
            }
        }
    }

    @Test
    void smooth_randomSequences_equalTheDefinition() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            int length = random.nextInt(60);
            int change = 1 + random.nextInt(10);
            int[] labels = new int[length];
            for (int i = 0; i < length; i++) {
                labels[i] = i > 0 && random.nextInt(change) > 0 ? labels[i - 1] : random.nextInt(4);
            }
            assertArrayEquals(naive(labels, 7, 5), new MedianHysteresis(7, 5).smooth(labels), () -> "seed " + seed);
        }
    }

    @Test
    void smooth_flickeringLabels_leavesNoStayShorterThanTheDwellButTheLast() {
        int[] labels = new Random(5).ints(400, 0, 4).toArray();
        List<Integer> stays = MedianHysteresis.runLengths(new MedianHysteresis(7, 5).smooth(labels));
        assertTrue(stays.stream().allMatch(stay -> stay >= 5), stays::toString);
    }

    @Test
    void runLengths_ofLabels_addUp() {
        assertEquals(List.of(2, 1, 3), MedianHysteresis.runLengths(new int[] {1, 1, 0, 2, 2, 2}));
        assertEquals(List.of(), MedianHysteresis.runLengths(new int[0]));
    }

    @Test
    void transitions_ofLabels_areTheChanges() {
        assertEquals(2, MedianHysteresis.transitions(new int[] {1, 1, 0, 2, 2, 2}));
        assertEquals(0, MedianHysteresis.transitions(new int[0]));
    }

    @Test
    void constructor_evenWindowOrNoDwell_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new MedianHysteresis(6, 5));
        assertThrows(IllegalArgumentException.class, () -> new MedianHysteresis(7, 0));
    }

    private static int[] digits(int number, int length) {
        int[] digits = new int[length];
        for (int i = 0, rest = number; i < length; i++, rest /= 3) {
            digits[i] = rest % 3;
        }
        return digits;
    }

    /** Each place by itself: the label of the last long enough stay that has begun, else of the first one to come. */
    private static int[] naive(int[] labels, int window, int dwell) {
        int n = labels.length;
        int[] medians = IntStream.range(0, n)
                .map(i -> {
                    int reach = IntStream.of(window / 2, i, n - 1 - i).min().orElseThrow();
                    return IntStream.rangeClosed(i - reach, i + reach)
                            .map(j -> labels[j])
                            .sorted()
                            .skip(reach)
                            .findFirst()
                            .orElseThrow();
                })
                .toArray();
        int[] begins = IntStream.range(0, n)
                .filter(i -> i == 0 || medians[i] != medians[i - 1])
                .filter(i -> i + dwell <= n && IntStream.range(i, i + dwell).allMatch(j -> medians[j] == medians[i]))
                .toArray();
        return IntStream.range(0, n)
                .map(i -> {
                    int begun = IntStream.of(begins).filter(b -> b <= i).max().orElse(-1);
                    int settled = begun >= 0 ? begun : begins.length > 0 ? begins[0] : 0;
                    return medians[settled];
                })
                .toArray();
    }
}
