/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0          | 0
            -0.0       | 0
            2847       | 2,847
            -12345.5   | -12345.5
            0.8561239  | 0.856124
            0.00001234 | 0.00001234
            1e-9       | 1E-9
            1e300      | 1E+300
            123456.789 | 123457
            NaN        | -
            Infinity   | -
            """)
    void number_ofAnySize_isReadable(double number, String expected) {
        assertEquals(expected, Figures.number(number));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0          | 0s
            0.0000123  | 12.3µs
            0.00099996 | 1.0ms
            0.0234     | 23.4ms
            0.99996    | 1.0s
            7.835      | 7.8s
            119.9      | 119.9s
            119.96     | 2m 00s
            4730       | 78m 50s
            7199.6     | 2h 00m
            -150       | -2m 30s
            86400      | 24h 00m
            NaN        | -
            """)
    void duration_ofAnySize_isInAUnitThatSuitsIt(double seconds, String expected) {
        assertEquals(expected, Figures.duration(seconds));
    }

    @Test
    void figures_ofRandomNumbers_areWhatTheJdkFormats() {
        long seed = new Random().nextLong();
        System.out.println("FiguresTest seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            long count = random.nextLong() >> random.nextInt(64);
            assertEquals(String.format(Locale.ROOT, "%,d", count), Figures.count(count));
            double millis = (random.nextInt(2_000_000) - 1_000_000) / 1000.0; // often half way
            double seconds = millis / 1000;
            if (Math.abs(seconds) >= 0.001 && Math.abs(seconds) < 0.99995) {
                assertEquals(
                        String.format(Locale.ROOT, "%.1fms", seconds * 1e3), Figures.duration(seconds), "seed " + seed);
            }
        }
        assertEquals("-0.0µs", Figures.duration(-1e-9));
    }
}
