/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.training;

import java.util.SplittableRandom;

/**
 * A neural network with one hidden layer: tanh units, then a softmax over the classes, trained by gradient descent on the
 * cross-entropy. Not thread-safe. Its numbers are the same on every platform, as all of it is strict arithmetic.
 */
final class Network {
    private final double[][] hidden;
    private final double[][] output;

    /** Random weights, scaled by the number of inputs of a unit (Glorot); the last weight of a unit is its bias. */
    Network(int inputs, int units, int classes, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        hidden = weights(units, inputs, random);
        output = weights(classes, units, random);
    }

    private static double[][] weights(int units, int inputs, SplittableRandom random) {
        double bound = StrictMath.sqrt(6.0 / (inputs + units));
        double[][] weights = new double[units][inputs + 1];
        for (double[] unit : weights) {
            for (int i = 0; i < inputs; i++) {
                unit[i] = bound * (2 * random.nextDouble() - 1);
            }
        }
        return weights;
    }

    /** What the layers make of each point: a row a point. */
    @SuppressWarnings("ArrayRecordComponent") // a data carrier, never compared
    record Activations(double[][] hidden, double[][] probabilities) {

        /** The mean cross-entropy. */
        double loss(int[] truth) {
            double sum = 0;
            for (int i = 0; i < truth.length; i++) {
                sum -= StrictMath.log(probabilities[i][truth[i]]);
            }
            return sum / truth.length;
        }

        /** The share of points whose most probable class is the right one. */
        double accuracy(int[] truth) {
            int right = 0;
            for (int i = 0; i < truth.length; i++) {
                int best = 0;
                for (int c = 1; c < probabilities[i].length; c++) {
                    best = probabilities[i][c] > probabilities[i][best] ? c : best;
                }
                right += best == truth[i] ? 1 : 0;
            }
            return (double) right / truth.length;
        }
    }

    Activations forward(double[][] points) {
        double[][] units = new double[points.length][];
        double[][] probabilities = new double[points.length][];
        for (int i = 0; i < points.length; i++) {
            units[i] = linear(hidden, points[i]);
            for (int u = 0; u < units[i].length; u++) {
                units[i][u] = StrictMath.tanh(units[i][u]);
            }
            probabilities[i] = softmax(linear(output, units[i]));
        }
        return new Activations(units, probabilities);
    }

    private static double[] linear(double[][] weights, double[] inputs) {
        double[] sums = new double[weights.length];
        for (int u = 0; u < weights.length; u++) {
            double sum = weights[u][inputs.length];
            for (int i = 0; i < inputs.length; i++) {
                sum += weights[u][i] * inputs[i];
            }
            sums[u] = sum;
        }
        return sums;
    }

    private static double[] softmax(double[] scores) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            largest = Math.max(largest, score);
        }
        double sum = 0;
        for (int c = 0; c < scores.length; c++) {
            scores[c] = StrictMath.exp(scores[c] - largest);
            sum += scores[c];
        }
        for (int c = 0; c < scores.length; c++) {
            scores[c] /= sum;
        }
        return scores;
    }

    /** Moves all weights one step down the gradient of the mean loss (back-propagation). */
    void backward(double[][] points, int[] truth, Activations activations, double learningRate) {
        double[][] outputGradient = new double[output.length][output[0].length];
        double[][] hiddenGradient = new double[hidden.length][hidden[0].length];
        for (int i = 0; i < points.length; i++) {
            double[] error = activations.probabilities()[i].clone();
            error[truth[i]]--;
            double[] units = activations.hidden()[i];
            add(outputGradient, error, units);
            double[] back = new double[units.length];
            for (int u = 0; u < units.length; u++) {
                for (int c = 0; c < error.length; c++) {
                    back[u] += error[c] * output[c][u];
                }
                back[u] *= 1 - units[u] * units[u];
            }
            add(hiddenGradient, back, points[i]);
        }
        step(output, outputGradient, learningRate / points.length);
        step(hidden, hiddenGradient, learningRate / points.length);
    }

    private static void add(double[][] gradient, double[] error, double[] inputs) {
        for (int u = 0; u < error.length; u++) {
            for (int i = 0; i < inputs.length; i++) {
                gradient[u][i] += error[u] * inputs[i];
            }
            gradient[u][inputs.length] += error[u];
        }
    }

    private static void step(double[][] weights, double[][] gradient, double rate) {
        for (int u = 0; u < weights.length; u++) {
            for (int i = 0; i < weights[u].length; i++) {
                weights[u][i] -= rate * gradient[u][i];
            }
        }
    }
}
