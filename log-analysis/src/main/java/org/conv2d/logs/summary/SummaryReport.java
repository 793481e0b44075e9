/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.summary;

import java.util.List;

/**
 * A summary and what it is of.
 *
 * @param files the inputs as their user named them
 * @param problems why some could not be read to the end
 */
public record SummaryReport(List<String> files, Summary summary, List<String> problems) {
    public SummaryReport {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }
}
