/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The judge of what we write: Jackson, which takes neither duplicate names nor trailing tokens nor malformed UTF-8. */
public final class StrictJson {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(200_000_000)
                            .maxNumberLength(100_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /** Parses one value. */
    public static JsonNode value(byte[] utf8) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
            return MAPPER.readTree(text);
        } catch (CharacterCodingException e) {
            return fail("Malformed UTF-8: " + new String(utf8, StandardCharsets.ISO_8859_1), e);
        } catch (IOException e) {
            return fail("Not JSON: " + new String(utf8, StandardCharsets.UTF_8), e);
        }
    }

    /** Parses one line: an object and the one line feed at its end. */
    public static ObjectNode line(byte[] utf8) {
        for (int i = 0; i < utf8.length - 1; i++) {
            if (utf8[i] == '\n' || utf8[i] == '\r') {
                fail("Line end inside of a line: " + new String(utf8, StandardCharsets.UTF_8));
            }
        }
        assertEquals('\n', utf8[utf8.length - 1], "last byte");
        return value(utf8) instanceof ObjectNode object ? object : fail("Not an object");
    }

    /** What Jackson makes of a Java value. */
    public static JsonNode of(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** Jackson's own JSON for some text, quotes included. */
    public static String quoted(String text) {
        try {
            return MAPPER.writeValueAsString(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The text as well-formed Unicode: each lone surrogate becomes U+FFFD. The JDK's encoder decides which are lone. */
    public static String wellFormed(CharSequence text) {
        try {
            ByteBuffer utf8 = StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .replaceWith(new byte[] {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD})
                    .encode(CharBuffer.wrap(text));
            return StandardCharsets.UTF_8.decode(utf8).toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError(e);
        }
    }
}
