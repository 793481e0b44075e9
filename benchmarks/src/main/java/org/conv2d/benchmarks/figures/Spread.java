/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.figures;

import java.util.Arrays;
import java.util.Locale;

/** What several rounds of one measurement came to: median, least and most. Immutable. */
public record Spread(double median, double least, double most) {

    /** One figure a round. */
    public static Spread of(double... rounds) {
        if (rounds.length == 0) {
            throw new IllegalArgumentException("rounds must be at least 1, but is 0");
        }
        double[] sorted = rounds.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** What one measurement is to another, round by round. */
    public static Spread ofRatios(double[] numerators, double[] denominators) {
        if (numerators.length != denominators.length) {
            throw new IllegalArgumentException("rounds must be as many on both sides, but are " + numerators.length
                    + " and " + denominators.length);
        }
        double[] ratios = new double[numerators.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = numerators[i] / denominators[i];
        }
        return of(ratios);
    }

    /** {@code median (least–most)}; the median alone where there was one round. */
    public String text(int decimals) {
        String number = "%,." + decimals + "f";
        if (least == most) {
            return String.format(Locale.ROOT, number, median);
        }
        return String.format(Locale.ROOT, number + " (" + number + "–" + number + ")", median, least, most);
    }
}
