/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

/** A value that has been found in a line and not been made sense of: most never are. */
enum RawValue {
    /** UTF-8 that stands for itself. */
    PLAIN_TEXT,
    /** UTF-8 with escapes in it. */
    ESCAPED_TEXT,
    NUMBER
}
