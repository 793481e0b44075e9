/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.summary;

import java.util.List;
import org.conv2d.logs.metrics.Percentiles;

/**
 * A summary and what it is of.
 *
 * @param files the inputs as their user named them
 * @param percentiles those that are shown
 * @param problems why some could not be read to the end
 */
public record SummaryReport(List<String> files, Summary summary, Percentiles percentiles, List<String> problems) {
    /** A report with the usual percentiles. */
    public SummaryReport(List<String> files, Summary summary, List<String> problems) {
        this(files, summary, Percentiles.USUAL, problems);
    }

    public SummaryReport {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }
}
