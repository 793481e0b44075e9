/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.output;

import java.io.IOException;
import java.nio.file.Path;

/** A file that cannot be written; the message names it and says why. */
public final class UnwritableException extends IOException {
    private static final long serialVersionUID = 1L;

    public UnwritableException(Path file, String reason, IOException cause) {
        super("cannot write " + file + ": " + (reason == null ? "it cannot be written to" : reason), cause);
    }
}
