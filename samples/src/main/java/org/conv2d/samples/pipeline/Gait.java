/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import java.util.List;

/**
 * The gaits of a quadruped, ordered from slow to fast, which is what makes a median over them meaningful.
 *
 * <p>The footfalls are those of a lateral-sequence walk, a trot of diagonal pairs and a transverse gallop (Hildebrand
 * 1965), as fractions of a stride. Amplitudes are multiples of a trotting limb's.
 */
enum Gait {
    STAND(0.5, 0.15, 0.05, 0.05, 0, 0, 0, 0),
    WALK(1.1, 0.55, 0.35, 0.20, 0.25, 0.75, 0, 0.5),
    TROT(2.0, 1.00, 0.90, 0.15, 0, 0.5, 0.5, 0),
    GALLOP(3.1, 1.60, 1.10, 1.00, 0.5, 0.6, 0, 0.1);

    static final List<Gait> ALL = List.of(values());
    static final int COUNT = ALL.size();

    private final double strideHertz;
    private final double limbAmplitude;
    private final double heaveAmplitude;
    private final double pitchAmplitude;
    private final double leftForePhase;
    private final double rightForePhase;
    private final double leftHindPhase;
    private final double rightHindPhase;

    Gait(
            double strideHertz,
            double limbAmplitude,
            double heaveAmplitude,
            double pitchAmplitude,
            double leftForePhase,
            double rightForePhase,
            double leftHindPhase,
            double rightHindPhase) {
        this.strideHertz = strideHertz;
        this.limbAmplitude = limbAmplitude;
        this.heaveAmplitude = heaveAmplitude;
        this.pitchAmplitude = pitchAmplitude;
        this.leftForePhase = leftForePhase;
        this.rightForePhase = rightForePhase;
        this.leftHindPhase = leftHindPhase;
        this.rightHindPhase = rightHindPhase;
    }

    /** The gait as a class label: its place in {@link #ALL}. */
    int label() {
        return ALL.indexOf(this);
    }

    double strideHertz() {
        return strideHertz;
    }

    /** The noise-free signal of one channel after so many strides: four limbs, then the heave and pitch of the trunk. */
    double motion(int channel, double strides) {
        return switch (channel) {
            case 0 -> limb(strides + leftForePhase);
            case 1 -> limb(strides + rightForePhase);
            case 2 -> limb(strides + leftHindPhase);
            case 3 -> limb(strides + rightHindPhase);
            case 4 -> heaveAmplitude * (sine(2 * strides) + 0.3 * sine(strides));
            case 5 -> pitchAmplitude * (sine(strides) + 0.2 * sine(2 * strides));
            default -> throw new IllegalArgumentException("no channel " + channel);
        };
    }

    private double limb(double strides) {
        return limbAmplitude * (sine(strides) + 0.4 * sine(2 * strides) + 0.15 * sine(3 * strides));
    }

    private static double sine(double turns) {
        return Math.sin(2 * Math.PI * turns);
    }
}
