/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import org.conv2d.logging.json.Snippet;

/** What ends a line. */
@SuppressWarnings("ImmutableEnumChecker") // a snippet never changes
public enum LineEnd {
    LF("\n"),
    CRLF("\r\n"),
    /** For receivers that frame with a zero byte, such as Graylog's TCP input. */
    NUL("\0"),
    /** For transports that frame messages themselves. */
    NONE("");

    final Snippet closing;

    LineEnd(String end) {
        closing = Snippet.of('}' + end);
    }
}
