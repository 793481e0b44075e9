/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

/** What ends a line. */
@SuppressWarnings("ImmutableEnumChecker") // the bytes are never changed
public enum LineEnd {
    LF("\n"),
    CRLF("\r\n"),
    /** For receivers that frame with a zero byte, such as Graylog's TCP input. */
    NUL("\0"),
    /** For transports that frame messages themselves. */
    NONE("");

    final byte[] closing;

    LineEnd(String end) {
        closing = LineSchema.ascii('}' + end);
    }
}
