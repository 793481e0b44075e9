/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import java.util.Arrays;

/**
 * Multinomial logistic regression on quantised windows: the level of each dimension, one-hot, gives the odds of each
 * gait. Trained by stochastic gradient descent on the cross-entropy.
 */
final class SoftmaxClassifier {
    private final int[] offsets;
    private final double[][] weights;

    SoftmaxClassifier(int[] levels, int classes) {
        offsets = new int[levels.length];
        int inputs = 1;
        for (int d = 0; d < levels.length; d++) {
            offsets[d] = inputs;
            inputs += levels[d];
        }
        weights = new double[classes][inputs];
    }

    int predict(int[] digits) {
        double[] scores = probabilities(digits);
        int best = 0;
        for (int c = 1; c < scores.length; c++) {
            best = scores[c] > scores[best] ? c : best;
        }
        return best;
    }

    int[] predict(int[][] digits) {
        return Arrays.stream(digits).mapToInt(this::predict).toArray();
    }

    /** One step down the mean gradient of the samples in {@code order[from..to)}; returns their summed loss before it. */
    double step(int[][] digits, int[] truth, int[] order, int from, int to, double learningRate) {
        double[][] gradient = new double[weights.length][weights[0].length];
        double loss = 0;
        for (int i = from; i < to; i++) {
            int[] sample = digits[order[i]];
            int right = truth[order[i]];
            double[] error = probabilities(sample);
            loss -= Math.log(error[right]);
            error[right]--;
            for (int c = 0; c < error.length; c++) {
                gradient[c][0] += error[c];
                for (int d = 0; d < sample.length; d++) {
                    gradient[c][offsets[d] + sample[d]] += error[c];
                }
            }
        }
        double rate = learningRate / (to - from);
        for (int c = 0; c < weights.length; c++) {
            for (int w = 0; w < weights[c].length; w++) {
                weights[c][w] -= rate * gradient[c][w];
            }
        }
        return loss;
    }

    private double[] probabilities(int[] digits) {
        double[] values = new double[weights.length];
        double largest = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < values.length; c++) {
            values[c] = weights[c][0];
            for (int d = 0; d < digits.length; d++) {
                values[c] += weights[c][offsets[d] + digits[d]];
            }
            largest = Math.max(largest, values[c]);
        }
        double sum = 0;
        for (int c = 0; c < values.length; c++) {
            values[c] = Math.exp(values[c] - largest);
            sum += values[c];
        }
        for (int c = 0; c < values.length; c++) {
            values[c] /= sum;
        }
        return values;
    }
}
