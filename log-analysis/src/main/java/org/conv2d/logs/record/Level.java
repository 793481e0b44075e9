/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

/** Severity of an event, under the names that the event line uses, from the most to the least severe. */
public enum Level {
    CRITICAL,
    ERROR,
    WARNING,
    INFO,
    DEBUG,
    TRACE;

    /** Whether it counts among the errors: {@code ERROR} and {@code CRITICAL} do. */
    public boolean isError() {
        return compareTo(ERROR) <= 0;
    }
}
