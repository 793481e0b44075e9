/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

/** A command line that makes no sense; its message is the one line that the user is told. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
