/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import java.io.IOException;

/** Standard output that cannot be written to. */
final class OutputException extends IOException {
    OutputException(IOException cause) {
        super(cause.getMessage(), cause);
    }

    /** Whether the reader has gone, as {@code head} does when it has enough: no failure, but the end of the work. */
    boolean isClosedPipe() {
        return getMessage() != null && getMessage().contains("Broken pipe");
    }
}
