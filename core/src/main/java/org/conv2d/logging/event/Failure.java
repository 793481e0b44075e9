/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

/** What stands in a line for a value that threw while it was read. */
final class Failure {

    private Failure() {}

    /** Names the class of what was thrown; never its message, which may throw again. */
    static String marker(Throwable failure) {
        return "<error " + failure.getClass().getName() + '>';
    }
}
