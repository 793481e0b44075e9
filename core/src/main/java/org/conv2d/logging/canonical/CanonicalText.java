/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.canonical;

import java.nio.charset.StandardCharsets;
import org.conv2d.logging.json.JsonWriter;

/** Text as RFC 8785, section 3.2.2.2, quotes it: as short as JSON allows, in lower case. Stateless. */
final class CanonicalText {

    private CanonicalText() {}

    static void append(StringBuilder json, String text) {
        JsonWriter out = new JsonWriter(text.length() + 16);
        out.string(text, Integer.MAX_VALUE);
        json.append(new String(out.bytes(), 0, out.position(), StandardCharsets.UTF_8));
    }
}
