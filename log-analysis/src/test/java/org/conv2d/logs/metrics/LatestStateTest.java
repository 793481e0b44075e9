/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.conv2d.logging.metrics.Histogram;
import org.conv2d.logs.tally.StateInput;
import org.junit.jupiter.api.Test;

/** States of summaries that spread over the whole range of a double. */
class LatestStateTest {
    private record Entry(long sequence, Histogram values) {}

    @Test
    void merge_anyPartsInAnyOrder_keepsOrGivesUpTheSame() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int given = 0;
        for (int round = 0; round < 60; round++) {
            List<Entry> entries = entries(random);
            String expected = text(joined(entries, 1, random));
            given += expected.equals("too wide") ? 1 : 0;
            for (int parts = 2; parts < 6; parts++) {
                assertEquals(expected, text(joined(entries, parts, random)), "seed " + seed);
            }
        }
        assertTrue(given > 5 && given < 55, given + " of 60 too wide, seed " + seed);
    }

    /** Some of which are too wide by themselves, some together with others of their summary. */
    private static List<Entry> entries(Random random) {
        List<Entry> entries = new ArrayList<>();
        for (int left = 1 + random.nextInt(8); left > 0; left--) {
            Entry entry = new Entry(random.nextInt(4) - 1, new Histogram());
            for (int i = random.nextInt(8) == 0 ? 12_000 : random.nextInt(4_000); i > 0; i--) {
                entry.values.record(Double.longBitsToDouble(random.nextLong()));
            }
            entries.add(entry);
        }
        return entries;
    }

    private static LatestState joined(List<Entry> entries, int parts, Random random) throws IOException {
        List<LatestState> states = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            states.add(LatestState.FORM.create());
        }
        List<Entry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, random);
        for (Entry entry : shuffled) {
            states.get(random.nextInt(parts)).add(entry.sequence, entry.values.snapshot());
        }
        while (states.size() > 1) {
            LatestState one = stored(states.remove(random.nextInt(states.size())));
            LatestState.FORM.join(states.get(random.nextInt(states.size())), one);
        }
        return states.get(0);
    }

    private static LatestState stored(LatestState state) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LatestState.FORM.write(state, new DataOutputStream(bytes));
        return LatestState.FORM.read(new StateInput(new ByteArrayInputStream(bytes.toByteArray()), 0));
    }

    private static String text(LatestState state) {
        Histogram sum = new Histogram();
        state.addTo(sum);
        return state.isTooWide() ? "too wide" : sum.snapshot().toString();
    }
}
