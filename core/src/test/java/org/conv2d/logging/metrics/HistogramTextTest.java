/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HistogramTextTest {
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void decode_ofEncoded_isTheSameInAllItSays() {
        for (int round = 0; round < 200; round++) {
            HistogramSnapshot snapshot = anySnapshot(random.nextInt(300));
            HistogramSnapshot read = HistogramText.decode(HistogramText.encode(snapshot));
            assertEquals(answers(snapshot), answers(read), "seed " + seed);
            assertEquals(HistogramText.encode(snapshot), HistogramText.encode(read), "seed " + seed);
        }
    }

    @Test
    void encode_inParts_fitsAndMergesToTheWholeInAnyOrder() {
        for (int round = 0; round < 50; round++) {
            HistogramSnapshot snapshot = anySnapshot(4_000);
            int maxChars = 1_280 + random.nextInt(3_000);
            List<String> parts = new ArrayList<>(HistogramText.encode(snapshot, maxChars));
            parts.forEach(part -> assertTrue(part.length() <= maxChars, () -> "seed " + seed + ": " + part.length()));
            Collections.shuffle(parts, random);
            assertEquals(
                    HistogramText.encode(snapshot),
                    HistogramText.encode(HistogramText.decodeAll(parts)),
                    "seed " + seed);
        }
    }

    @Test
    void encode_durations_isSmallEnoughForALogLine() {
        Histogram durations = new Histogram();
        for (int i = 0; i < 200_000; i++) {
            durations.record(0.02 * Math.exp(random.nextGaussian() / 2));
        }
        int length = HistogramText.encode(durations.snapshot()).length();
        assertTrue(length < 2_000, () -> "seed " + seed + ": " + length);
    }

    @Test
    void decode_anythingElse_saysWhatIsWrong() {
        assertThrows(IllegalArgumentException.class, () -> HistogramText.decode(""));
        assertThrows(IllegalArgumentException.class, () -> HistogramText.decode("h2.AA"));
        assertThrows(IllegalArgumentException.class, () -> HistogramText.decode("h1.*"));
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> HistogramText.decode("h1.AA"));
        assertEquals("histogram text ends too early", e.getMessage());
    }

    @Test
    void decode_damagedText_isRefusedOrRead() {
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder(HistogramText.encode(anySnapshot(random.nextInt(20))));
            for (int change = 0; change <= random.nextInt(3); change++) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, (char) (33 + random.nextInt(94)));
                    case 1 -> text.deleteCharAt(at);
                    default -> text.setLength(Math.max(4, at));
                }
            }
            try {
                HistogramSnapshot read = HistogramText.decode(text);
                assertNotEquals(-1, read.count(), () -> "seed " + seed + ": " + text);
            } catch (IllegalArgumentException e) {
                assertTrue(e.getMessage() != null, () -> "seed " + seed + ": " + text);
            }
        }
    }

    @Test
    void encode_tooSmallBound_isRefused() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> HistogramText.encode(HistogramSnapshot.EMPTY, 1_279));
        assertEquals("maxChars must be at least 1280, was 1279", e.getMessage());
    }

    private HistogramSnapshot anySnapshot(int size) {
        Histogram histogram = new Histogram();
        for (double value : HostileValues.of(random, size)) {
            histogram.record(value);
        }
        return histogram.snapshot();
    }

    private static String answers(HistogramSnapshot h) {
        StringBuilder text = new StringBuilder();
        text.append(h.count())
                .append(' ')
                .append(h.nonFiniteCount())
                .append(' ')
                .append(h.sum());
        text.append(' ').append(h.mean()).append(' ').append(h.std());
        text.append(' ').append(h.min()).append(' ').append(h.max());
        for (double q : new double[] {0, 0.01, 0.5, 0.95, 0.99, 1}) {
            text.append(' ').append(h.quantile(q));
        }
        return text.toString();
    }
}
