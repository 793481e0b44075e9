/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.issues;

import java.util.List;
import org.conv2d.logs.tally.LineCounts;

/**
 * The quality issues of logs, and what they are of.
 *
 * @param others findings beyond those that are told apart
 * @param replay what rules have found, or null if none were applied
 * @param problems why some inputs could not be read to the end
 */
public record IssueReport(
        List<String> files,
        List<Issue> issues,
        long others,
        RuleReplay replay,
        LineCounts lines,
        List<String> problems) {
    public IssueReport {
        files = List.copyOf(files);
        issues = List.copyOf(issues);
        problems = List.copyOf(problems);
    }

    /** How many findings the logs report. */
    public long total() {
        return others + issues.stream().mapToLong(Issue::count).sum();
    }
}
