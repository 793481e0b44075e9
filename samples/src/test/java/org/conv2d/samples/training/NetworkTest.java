/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class NetworkTest {

    @Test
    void forward_ofAnyPoint_givesProbabilities() {
        Network network = new Network(2, 5, 3, 1);
        double[] probabilities = network.forward(new double[][] {{0.5, -1}}).probabilities()[0];
        double sum = 0;
        for (double probability : probabilities) {
            assertTrue(probability > 0 && probability < 1);
            sum += probability;
        }
        assertEquals(1, sum, 1e-12);
    }

    /** The loss falls by rate × |gradient|² for a small rate: by half as much for half the rate. */
    @Test
    void backward_byASmallStep_lowersTheLossInProportion() {
        Spiral data = Spiral.of(300, 7);
        double whole = fall(data, 1e-4);
        double half = fall(data, 5e-5);
        assertTrue(half > 0);
        assertEquals(2, whole / half, 1e-2);
    }

    private static double fall(Spiral data, double rate) {
        Network network = new Network(2, 8, Spiral.ARMS, 3);
        Network.Activations before = network.forward(data.points());
        network.backward(data.points(), data.arms(), before, rate);
        return before.loss(data.arms()) - network.forward(data.points()).loss(data.arms());
    }

    @Test
    void spiral_ofTheSameSeed_isTheSame() {
        assertEquals(Spiral.of(30, 5).points()[29][1], Spiral.of(30, 5).points()[29][1]);
        assertTrue(Spiral.of(30, 5).points()[29][1] != Spiral.of(30, 6).points()[29][1]);
    }
}
