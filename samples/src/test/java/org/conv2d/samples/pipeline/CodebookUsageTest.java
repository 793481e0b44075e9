/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CodebookUsageTest {
    @Test
    void of_uniformCodes_hasPerplexityOfTheirNumber() {
        CodebookUsage usage = CodebookUsage.of(IntStream.range(0, 240).toArray(), 240);
        assertEquals(240, usage.perplexity(), 1e-9);
        assertEquals(1, usage.share());
        assertFalse(usage.collapsed());
    }

    @Test
    void of_oneCode_isCollapsedWithPerplexityOne() {
        CodebookUsage usage = CodebookUsage.of(new int[] {17, 17, 17}, 240);
        assertEquals(1, usage.perplexity());
        assertEquals(1.0 / 240, usage.share());
        assertTrue(usage.collapsed());
    }

    /** Shares 1/2, 1/4, 1/4 have 1.5 bits of entropy. */
    @Test
    void of_knownHistogram_hasTwoToTheEntropyInBits() {
        assertEquals(
                Math.pow(2, 1.5), CodebookUsage.of(new int[] {0, 5, 0, 9}, 10).perplexity(), 1e-12);
    }
}
