/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FiniteScalarQuantizerTest {
    private final FiniteScalarQuantizer quantizer = new FiniteScalarQuantizer(8, 6, 5);

    @Test
    void codebookSize_levels_isTheirProduct() {
        assertEquals(240, quantizer.codebookSize());
    }

    @Test
    void quantize_origin_isTheMiddleLevel() {
        assertArrayEquals(new int[] {4, 3, 2}, quantizer.quantize(new double[] {0, 0, 0}));
        assertEquals(4 + 8 * (3 + 6 * 2), quantizer.code(new int[] {4, 3, 2}));
    }

    @Test
    void quantize_farPoints_areTheOutermostLevels() {
        assertArrayEquals(new int[] {7, 5, 4}, quantizer.quantize(new double[] {50, 1e300, Double.POSITIVE_INFINITY}));
        assertArrayEquals(
                new int[] {0, 0, 0}, quantizer.quantize(new double[] {-50, -1e300, Double.NEGATIVE_INFINITY}));
    }

    /** By hand: three levels are rint(1.001 · tanh z) + 1, which leaves the middle where |tanh z| > 0.4995, |z| > 0.5487. */
    @Test
    void quantize_threeLevels_changeWhereTheFormulaSays() {
        FiniteScalarQuantizer three = new FiniteScalarQuantizer(3);
        assertArrayEquals(new int[] {1}, three.quantize(new double[] {0.5484}));
        assertArrayEquals(new int[] {2}, three.quantize(new double[] {0.5488}));
        assertArrayEquals(new int[] {0}, three.quantize(new double[] {-0.5488}));
    }

    /** By hand: two levels are rint(0.5005 · tanh(z + 3.8007) − 0.5) + 1, which changes where the tanh is 0. */
    @Test
    void quantize_twoLevels_changeWhereTheFormulaSays() {
        FiniteScalarQuantizer two = new FiniteScalarQuantizer(2);
        assertArrayEquals(new int[] {1}, two.quantize(new double[] {-3.8}));
        assertArrayEquals(new int[] {0}, two.quantize(new double[] {-3.802}));
    }

    @Test
    void quantize_inverseOfEveryLevelTuple_bringsItBack() {
        int[] levels = {8, 6, 5};
        BitSet codes = new BitSet();
        for (int code = 0; code < 240; code++) {
            int[] digits = {code % 8, code / 8 % 6, code / 48};
            double[] point = new double[3];
            for (int d = 0; d < 3; d++) {
                point[d] = inverse(digits[d], levels[d]);
            }
            assertArrayEquals(digits, quantizer.quantize(point), () -> "point " + Arrays.toString(point));
            assertEquals(code, quantizer.code(digits));
            codes.set(quantizer.code(digits));
        }
        assertEquals(240, codes.cardinality());
    }

    @Test
    void quantize_randomPoints_riseWithTheCoordinate() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            double low = 3 * random.nextGaussian();
            double high = low + random.nextDouble();
            int[] a = quantizer.quantize(new double[] {low, low, low});
            int[] b = quantizer.quantize(new double[] {high, high, high});
            for (int d = 0; d < 3; d++) {
                int lower = a[d];
                int upper = b[d];
                assertEquals(Math.min(lower, upper), lower, () -> "seed " + seed + ", " + low + " and " + high);
            }
        }
    }

    @Test
    void constructor_levelsThatCannotTellAnything_areRefused() {
        assertThrows(IllegalArgumentException.class, FiniteScalarQuantizer::new);
        assertThrows(IllegalArgumentException.class, () -> new FiniteScalarQuantizer(8, 1));
    }

    /** Solves rint(tanh(z + shift) · half − offset) = digit − ⌊level / 2⌋ for the middle of the level. */
    private static double inverse(int digit, int level) {
        double half = (level - 1) * 1.001 / 2;
        double offset = level % 2 == 0 ? 0.5 : 0;
        return atanh((digit - level / 2 + offset) / half) - atanh(offset / half);
    }

    private static double atanh(double x) {
        return 0.5 * Math.log((1 + x) / (1 - x));
    }
}
