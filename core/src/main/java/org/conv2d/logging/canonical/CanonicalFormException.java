/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.canonical;

/** A value has no canonical form; the message says where it is, what it is, and what to give instead. */
public final class CanonicalFormException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    CanonicalFormException(String path, String problem) {
        super((path.isEmpty() ? "The value" : path) + ' ' + problem);
    }

    CanonicalFormException(String path, String problem, Throwable cause) {
        super((path.isEmpty() ? "The value" : path) + ' ' + problem, cause);
    }
}
