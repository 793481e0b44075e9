/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.canonical;

import org.conv2d.logging.json.JsonText;

/** Text as RFC 8785, section 3.2.2.2, quotes it: as short as JSON allows, in lower case. Stateless. */
final class CanonicalText {

    private CanonicalText() {}

    static void append(StringBuilder json, String text) {
        JsonText out = new JsonText();
        out.target(json);
        out.string(text, Integer.MAX_VALUE);
    }
}
