/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conv2d.logs.input.Line;

/**
 * Everything that a line's object holds, with the liberties of {@link RecordReader}: for whoever needs all fields, or fields
 * whose types count. Slower than a {@link LogRecord}. Stateless.
 *
 * <p>An object that Docker has put into an envelope is read in place of the envelope. Values are texts, {@code Long}, {@code BigInteger} (what no long holds), {@code Double}, {@code Boolean}, null, lists and
 * maps in the order of the line. Of a name that occurs twice the last value counts.
 */
public final class LineObject {
    private static final int LONGEST_LONG = 18;

    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(RecordReader.MAX_DEPTH)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private LineObject() {}

    /** Does something with a parser that is at the start of an object. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(JsonParser parser) throws IOException;
    }

    /** A parser of JSON with these liberties; the bytes must not change until it is closed. */
    public static JsonParser parser(byte[] bytes, int from, int to) throws IOException {
        return JSON.createParser(bytes, from, to - from);
    }

    /** All fields of the object in a line, or null if there is none that is valid. */
    public static Map<String, Object> fields(byte[] bytes, int from, int to) {
        return read(bytes, from, to, LineObject::object);
    }

    /**
     * The value of a field by its path (see {@link Field}) as text: of a text its content, of other scalars what the line
     * says, of lists and objects their JSON; null if there is no such field, or it is null.
     */
    public static String text(byte[] bytes, int from, int to, String path) {
        return read(bytes, from, to, parser -> textAt(parser, path));
    }

    /** Reads the object in a line from its first token on; null if there is none that is valid. */
    public static <T> T read(byte[] bytes, int from, int to, Reader<T> reader) {
        int start = Line.startsWithByteOrderMark(bytes, from, to) ? from + 3 : from;
        int first = LinePrefix.firstNonBlank(bytes, start, to);
        int object = LinePrefix.objectStart(bytes, first, to);
        if (object < 0) {
            return null;
        }
        try (JsonParser parser = JSON.createParser(bytes, object, to - object)) {
            if (Envelope.mayStartAt(bytes, object, to)) {
                byte[] inside = Envelope.inside(parser);
                T result = inside == null ? null : read(inside, 0, inside.length, reader);
                return result != null ? result : readRepaired(bytes, object, to, true, reader);
            }
            return readWhole(parser, reader);
        } catch (IOException invalid) {
            return readRepaired(bytes, object, to, false, reader);
        }
    }

    /** Reads from text, in which invalid UTF-8 is replaced; if there was none, only if it is asked for anyway. */
    private static <T> T readRepaired(byte[] bytes, int from, int to, boolean anyway, Reader<T> reader) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        if (!anyway && text.indexOf('\uFFFD') < 0) {
            return null;
        }
        try (JsonParser parser = JSON.createParser(text)) {
            return readWhole(parser, reader);
        } catch (IOException invalid) {
            return null;
        }
    }

    private static <T> T readWhole(JsonParser parser, Reader<T> reader) throws IOException {
        parser.nextToken();
        T result = reader.read(parser);
        return parser.nextToken() == null ? result : null;
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return fields;
    }

    /** The value whose first token the parser is at. */
    public static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> list(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> decimal(parser);
            default -> null;
        };
    }

    private static double decimal(JsonParser parser) throws IOException {
        return parser.isNaN() ? parser.getDoubleValue() : Numbers.parse(parser.getText());
    }

    private static List<Object> list(JsonParser parser) throws IOException {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser));
        }
        return list;
    }

    /** Very long ones as doubles: reading them exactly takes time beyond proportion. */
    private static Object integer(JsonParser parser) throws IOException {
        if (parser.getTextLength() <= LONGEST_LONG) {
            return parser.getLongValue();
        }
        if (parser.getTextLength() > 400) {
            return Numbers.parse(parser.getText());
        }
        BigInteger value = new BigInteger(parser.getText());
        return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    }

    private static String textAt(JsonParser parser, String path) throws IOException {
        String found = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (name.equals(path)) {
                found = text(parser, token);
            } else if (token == JsonToken.START_OBJECT
                    && path.length() > name.length()
                    && path.charAt(name.length()) == '.'
                    && path.startsWith(name)) {
                String inside = textAt(parser, path.substring(name.length() + 1));
                found = inside == null ? found : inside;
            } else {
                parser.skipChildren();
            }
        }
        return found;
    }

    private static String text(JsonParser parser, JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (token.isScalarValue()) {
            return parser.getText();
        }
        StringWriter text = new StringWriter();
        JsonLine.write(parser, text);
        return text.toString();
    }
}
