/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.errors;

import java.util.List;

/**
 * Errors and warnings, and what they are of.
 *
 * @param files the inputs as their user named them
 * @param problems why some could not be read to the end
 */
public record ErrorReport(List<String> files, ErrorList list, List<String> problems) {
    public ErrorReport {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }
}
