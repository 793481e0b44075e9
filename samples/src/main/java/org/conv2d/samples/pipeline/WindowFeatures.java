/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import org.hipparchus.complex.Complex;
import org.hipparchus.transform.DftNormalization;
import org.hipparchus.transform.FastFourierTransformer;
import org.hipparchus.transform.TransformType;

/**
 * The features of one window: for each channel its mean, standard deviation, log energy, dominant frequency (Hz) and
 * zero crossings about the mean, then the correlation of every pair of channels.
 *
 * <p>A channel with a missing sample has NaN features. A constant channel has frequency, crossings and correlations 0.
 */
final class WindowFeatures {
    static final int PER_CHANNEL = 5;
    static final int COUNT =
            MotionSignal.CHANNELS * PER_CHANNEL + MotionSignal.CHANNELS * (MotionSignal.CHANNELS - 1) / 2;

    private static final double ENERGY_FLOOR = 1e-6;
    private static final FastFourierTransformer FOURIER = new FastFourierTransformer(DftNormalization.STANDARD);

    private WindowFeatures() {}

    static double[][] of(Recording recording) {
        double[][] rows = new double[recording.size()][];
        for (int w = 0; w < rows.length; w++) {
            rows[w] = of(recording.windows()[w]);
        }
        return rows;
    }

    static double[] of(double[][] window) {
        double[] features = new double[COUNT];
        double[][] centred = new double[window.length][];
        double[] deviations = new double[window.length];
        int at = 0;
        for (int c = 0; c < window.length; c++) {
            double mean = mean(window[c]);
            centred[c] = minus(window[c], mean);
            deviations[c] = Math.sqrt(meanProduct(centred[c], centred[c]));
            features[at++] = mean;
            features[at++] = deviations[c];
            features[at++] = Math.log(ENERGY_FLOOR + meanProduct(window[c], window[c]));
            features[at++] = dominantFrequency(centred[c]);
            features[at++] = Double.isNaN(mean) ? Double.NaN : zeroCrossings(centred[c]);
        }
        for (int a = 0; a < window.length; a++) {
            for (int b = a + 1; b < window.length; b++) {
                double scale = deviations[a] * deviations[b];
                features[at++] = scale == 0 ? 0 : meanProduct(centred[a], centred[b]) / scale;
            }
        }
        return features;
    }

    /** The frequency of the strongest spectral line, refined by a parabola through it and its neighbours. */
    static double dominantFrequency(double[] centred) {
        if (Double.isNaN(centred[0])) {
            return Double.NaN;
        }
        Complex[] spectrum = FOURIER.transform(centred, TransformType.FORWARD);
        int peak = 1;
        for (int bin = 2; bin <= spectrum.length / 2; bin++) {
            peak = spectrum[bin].norm() > spectrum[peak].norm() ? bin : peak;
        }
        double left = spectrum[peak - 1].norm();
        double right = spectrum[peak + 1].norm();
        double curvature = left - 2 * spectrum[peak].norm() + right;
        if (curvature == 0) {
            return 0;
        }
        double shift = 0.5 * (left - right) / curvature;
        return (peak + shift) * MotionSignal.TICKS_PER_SECOND / centred.length;
    }

    private static int zeroCrossings(double[] centred) {
        int crossings = 0;
        for (int i = 1; i < centred.length; i++) {
            crossings += centred[i - 1] < 0 != centred[i] < 0 ? 1 : 0;
        }
        return crossings;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double[] minus(double[] values, double subtrahend) {
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = values[i] - subtrahend;
        }
        return result;
    }

    private static double meanProduct(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum / a.length;
    }
}
