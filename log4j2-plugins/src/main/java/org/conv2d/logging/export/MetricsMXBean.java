/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.export;

import java.util.Map;

/**
 * What a {@code <Metrics jmx="true">} has counted, for JConsole and its kin: by series, all of it in open types, so that a client needs
 * no class from here. Each attribute is made when it is asked for.
 */
public interface MetricsMXBean {

    Map<String, Long> getCounters();

    Map<String, Double> getGauges();

    /** Of each timer its {@code count}, {@code mean_seconds}, {@code p95_ms} and so on, as in a summary. */
    Map<String, Map<String, Double>> getTimers();

    /** Of each histogram its {@code count}, {@code mean}, {@code p95} and so on, as in a summary. */
    Map<String, Map<String, Double>> getHistograms();

    /** What was wrong with measurements, and how often. */
    Map<String, Long> getFaults();
}
