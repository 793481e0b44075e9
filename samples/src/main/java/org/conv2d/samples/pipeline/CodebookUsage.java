/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

/**
 * How a batch uses its codebook: the perplexity exp(−Σ p ln p) of the codes' histogram, between 1 and the number of
 * distinct codes, and the share of codes used at all.
 */
record CodebookUsage(double perplexity, int distinctCodes, int codebookSize) {

    static CodebookUsage of(int[] codes, int codebookSize) {
        int[] histogram = new int[codebookSize];
        for (int code : codes) {
            histogram[code]++;
        }
        double entropy = 0;
        int distinct = 0;
        for (int count : histogram) {
            if (count > 0) {
                double share = (double) count / codes.length;
                entropy -= share * Math.log(share);
                distinct++;
            }
        }
        return new CodebookUsage(Math.exp(entropy), distinct, codebookSize);
    }

    double share() {
        return (double) distinctCodes / codebookSize;
    }

    /** True when every window has the same code, so that nothing is left to tell them apart. */
    boolean collapsed() {
        return distinctCodes <= 1;
    }
}
