/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.issues;

/**
 * A kind of quality issue that a log reports. Immutable.
 *
 * @param severity as the log says, in lower case
 * @param action what was done about it, or an empty text
 * @param affectedRows of all findings
 * @param firstMicros in microseconds since 1970, or {@link org.conv2d.logs.record.Timestamps#NONE}
 */
public record Issue(
        String check,
        String severity,
        String action,
        long count,
        long affectedRows,
        long firstMicros,
        long lastMicros) {}
