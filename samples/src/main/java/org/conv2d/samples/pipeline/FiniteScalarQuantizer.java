/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import java.util.Arrays;

/**
 * Finite scalar quantisation: each dimension is bounded by a tanh and rounded to one of its levels; the levels of all
 * dimensions are the digits of the code, the first dimension the least significant.
 *
 * <p>Source: Mentzer, Minnen, Agustsson, Tschannen, "Finite Scalar Quantization: VQ-VAE Made Simple" (2023), appendix A.1.
 */
final class FiniteScalarQuantizer {
    private static final double MARGIN = 1e-3;

    private final int[] levels;

    FiniteScalarQuantizer(int... levels) {
        if (levels.length == 0 || Arrays.stream(levels).anyMatch(level -> level < 2)) {
            throw new IllegalArgumentException("levels must be 2 or more each: " + Arrays.toString(levels));
        }
        this.levels = levels.clone();
    }

    int dimensions() {
        return levels.length;
    }

    int codebookSize() {
        return Arrays.stream(levels).reduce(1, Math::multiplyExact);
    }

    /** The level of each dimension, from 0 to that dimension's number of levels less one. */
    int[] quantize(double[] point) {
        int[] digits = new int[levels.length];
        for (int d = 0; d < levels.length; d++) {
            digits[d] = (int) Math.rint(bound(point[d], levels[d])) + levels[d] / 2;
        }
        return digits;
    }

    int[][] quantize(double[][] points) {
        return Arrays.stream(points).map(this::quantize).toArray(int[][]::new);
    }

    int code(int[] digits) {
        int code = 0;
        for (int d = levels.length - 1; d >= 0; d--) {
            code = code * levels[d] + digits[d];
        }
        return code;
    }

    int[] codes(int[][] digits) {
        return Arrays.stream(digits).mapToInt(this::code).toArray();
    }

    private static double bound(double value, int level) {
        double half = (level - 1) * (1 + MARGIN) / 2;
        double offset = level % 2 == 0 ? 0.5 : 0;
        double ratio = offset / half;
        double shift = 0.5 * Math.log((1 + ratio) / (1 - ratio));
        return Math.tanh(value + shift) * half - offset;
    }
}
