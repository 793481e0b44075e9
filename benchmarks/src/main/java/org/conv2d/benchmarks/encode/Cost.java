/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.encode;

import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What one line cost in one round of a benchmark.
 *
 * @param cpuNanos processor time of the thread that encodes
 * @param wallNanos time that passed, JMH's score
 * @param allocatedBytes bytes on the heap
 */
public record Cost(double cpuNanos, double wallNanos, double allocatedBytes) {

    private static final double MEDIAN = 50;

    /**
     * What one round came to: the fastest iteration, and the median of what they allocated. Whatever else a machine does in
     * a second or two, a neighbour's work or a lower clock, adds to the time of a loop and never takes from it, so the
     * fastest of several iterations is nearest to what the code costs.
     */
    public static Cost of(RunResult round) {
        return new Cost(
                fastest(round.getSecondaryResults().get(CpuTimeProfiler.RESULT)),
                fastest(round.getPrimaryResult()),
                median(round.getSecondaryResults().get("gc.alloc.rate.norm")));
    }

    private static double fastest(Result<?> times) {
        return times.getStatistics().getMin();
    }

    /** JMH leaves a result out where it was zero every time. */
    private static double median(Result<?> result) {
        return result == null ? 0 : result.getStatistics().getPercentile(MEDIAN);
    }
}
