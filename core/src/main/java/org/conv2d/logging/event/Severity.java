/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

/** How serious an event is, the least serious first; for whoever decides by it without knowing a logging library. */
public enum Severity {
    TRACE,
    DEBUG,
    INFO,
    WARN,
    ERROR,
    FATAL;

    /** Whether this is at least as serious as another. */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) >= 0;
    }
}
