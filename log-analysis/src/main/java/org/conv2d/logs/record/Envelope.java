/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The envelope that Docker's json-file driver puts around what a container writes: {@code {"log":"{\"level\":…}\n","stream":…}}.
 * Stateless.
 */
final class Envelope {
    private static final byte[] START = "{\"log\":\"{".getBytes(StandardCharsets.US_ASCII);

    private Envelope() {}

    /** Whether a line may be one with an object inside. */
    static boolean mayStartAt(byte[] bytes, int from, int to) {
        return to - from > START.length
                && bytes[from + 1] == '"'
                && Arrays.equals(bytes, from, from + START.length, START, 0, START.length);
    }

    /** The text inside, as UTF-8, or null if there is none. */
    static byte[] inside(JsonParser parser) throws IOException {
        parser.nextToken();
        if (parser.nextToken() == JsonToken.FIELD_NAME && parser.nextToken() == JsonToken.VALUE_STRING) {
            return parser.getText().getBytes(StandardCharsets.UTF_8);
        }
        return null;
    }
}
