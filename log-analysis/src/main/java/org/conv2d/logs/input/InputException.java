/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.input;

import java.io.IOException;

/** An input that cannot be read, for a reason that its user can mend; the message says what, where and how. */
public final class InputException extends IOException {
    public InputException(String message) {
        super(message);
    }
}
