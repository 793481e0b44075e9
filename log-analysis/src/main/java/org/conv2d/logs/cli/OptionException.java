/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

/** An option that makes no sense; the message names it, what it may be and what it was. */
final class OptionException extends Exception {
    private static final long serialVersionUID = 1L;

    OptionException(String message) {
        super(message);
    }
}
