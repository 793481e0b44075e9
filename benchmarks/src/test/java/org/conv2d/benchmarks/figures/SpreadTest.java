/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void of_oddRounds_takesTheMiddleOne() {
        assertEquals(new Spread(3, 1, 100), Spread.of(100, 1, 3));
    }

    @Test
    void of_evenRounds_takesTheMeanOfTheMiddleTwo() {
        assertEquals(new Spread(2.5, 1, 100), Spread.of(100, 1, 2, 3));
    }

    @Test
    void ofRatios_twoSeries_comparesRoundByRound() {
        assertEquals(new Spread(2, 0.5, 10), Spread.ofRatios(new double[] {10, 2, 1}, new double[] {1, 1, 2}));
    }

    @Test
    void ofRatios_unequalRounds_isRejected() {
        assertThrows(IllegalArgumentException.class, () -> Spread.ofRatios(new double[] {1, 2}, new double[] {1}));
    }

    @Test
    void text_severalRounds_saysTheRange() {
        assertEquals("1,234.6 (1,000.0–2,000.0)", new Spread(1234.56, 1000, 2000).text(1));
        assertEquals("2.00", Spread.of(2).text(2));
    }
}
