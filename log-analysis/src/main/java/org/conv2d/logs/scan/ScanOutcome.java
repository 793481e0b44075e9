/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.scan;

import java.util.List;

/**
 * What a scan has to say beside its answer.
 *
 * @param problems why inputs could not be read, or not to their end, in the order of the inputs
 * @param empty names of the inputs that hold nothing at all
 */
public record ScanOutcome(List<String> problems, List<String> empty) {
    public ScanOutcome {
        problems = List.copyOf(problems);
        empty = List.copyOf(empty);
    }
}
