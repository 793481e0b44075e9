/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

/** A value that has been found in a line and not been made sense of: most never are. */
enum RawValue {
    /** UTF-8 that stands for itself. */
    PLAIN_TEXT(0),
    /** UTF-8 with escapes in it. */
    ESCAPED_TEXT(1),
    NUMBER(2);

    private static final RawValue[] BY_CODE = {PLAIN_TEXT, ESCAPED_TEXT, NUMBER};

    /** For arrays that are written for every line: a byte costs less to store than a reference. */
    final byte code;

    RawValue(int code) {
        this.code = (byte) code;
    }

    static RawValue of(byte code) {
        return BY_CODE[code];
    }
}
