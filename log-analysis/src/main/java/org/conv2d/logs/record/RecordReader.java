/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.conv2d.logs.input.Line;

/**
 * Reads one line as one event, or says why it is none. No content of a line can make it fail otherwise.
 *
 * <p>A line is an event if it is one JSON object (RFC 8259), with these liberties: {@code NaN} and {@code Infinity},
 * which Python writes, are numbers that are absent; invalid UTF-8 inside a string is replaced; text in front of the
 * object is passed over where {@link LinePrefix} says so. An escaped half of a surrogate pair is allowed in a string and
 * not in a name. Where a name occurs twice the last value counts, as in
 * {@code jq}, Python and Jackson. Objects may nest {@value #MAX_DEPTH} deep.
 *
 * <p>Not thread-safe; a thread has its own. What a line does not hold of interest is parsed but not kept.
 */
public final class RecordReader {
    static final int MAX_DEPTH = 1000;

    /** Most numbers that are taken from one object whose names are all wanted. */
    private static final int MAX_NUMBERS_INSIDE = 10_000;

    /** Digits and sign that every long has room for. */
    private static final int LONGEST_LONG = 18;

    private final FieldTree tree;
    private final LogRecord record;
    private final FieldScanner scanner;
    private final LineShapes shapes;
    private Rejection rejection;

    /** Not made ready before a line needs it, which few do. */
    private static final class Json {
        static final JsonFactory FACTORY = new JsonFactoryBuilder()
                .disable(JsonFactory.Feature.CHARSET_DETECTION)
                .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNumberLength(Integer.MAX_VALUE)
                        .maxNameLength(Integer.MAX_VALUE)
                        .maxStringLength(Integer.MAX_VALUE)
                        .build())
                .build();
    }

    public RecordReader(FieldSelection selection) {
        tree = new FieldTree(selection);
        TextCache texts = new TextCache();
        record = new LogRecord(tree, texts);
        scanner = new FieldScanner(tree, record, texts);
        shapes = new LineShapes(tree, record);
    }

    /** The event that {@link #read} found last, the same object every time. */
    public LogRecord record() {
        return record;
    }

    /** Why the line that was read last is no event, or null if it is one. */
    public Rejection rejection() {
        return rejection;
    }

    /**
     * Reads the line that starts at an index, if it is an event in ordinary JSON, and returns the index of its line feed;
     * else -1, and it has to be {@linkplain #read read}. The caller has {@code line} show it before the record is used.
     * There must be a line feed, or zeros, behind the line and at least 128 bytes behind that.
     */
    public int readOrdinary(byte[] bytes, int from, Line line) {
        rejection = null;
        if (bytes[from + 2] == 'l' && Envelope.mayStartAt(bytes, from, bytes.length)) {
            return -1;
        }
        int end = shapes.read(bytes, from);
        if (end < 0) {
            record.start(line, bytes);
            end = scanner.read(bytes, from);
            if (end < 0) {
                return -1;
            }
            shapes.learn(bytes, from, end);
        }
        record.show(line);
        if (bytes[end] == '\r') {
            end++;
        }
        return bytes[end] == '\n' ? end : -1;
    }

    /** Reads a line and tells whether it is an event. */
    public boolean read(Line line) {
        rejection = line.isTooLong() ? Rejection.TOO_LONG : readText(line);
        if (rejection == Rejection.INVALID_JSON && !line.isTerminated()) {
            rejection = Rejection.TRUNCATED;
        }
        return rejection == null;
    }

    private Rejection readText(Line line) {
        byte[] bytes = line.buffer();
        int end = line.start() + line.length();
        int first = LinePrefix.firstNonBlank(bytes, line.start(), end);
        int object = LinePrefix.objectStart(bytes, first, end);
        if (object == first) {
            return readObject(line, first, end);
        }
        if (object > first && readObject(line, object, end) == null) {
            return null;
        }
        boolean otherJson = LinePrefix.mayBeOtherJson(bytes, first, end) && isJson(line);
        return otherJson ? Rejection.NOT_AN_OBJECT : Rejection.NOT_JSON;
    }

    private Rejection readObject(Line line, int from, int to) {
        record.start(line, line.buffer());
        try (JsonParser parser = Json.FACTORY.createParser(line.buffer(), from, to - from)) {
            Rejection rejected = readObject(parser);
            if (rejected == null && Envelope.mayStartAt(line.buffer(), from, to)) {
                readInside(line, from, to);
            }
            return rejected;
        } catch (StreamConstraintsException tooDeep) {
            return Rejection.TOO_DEEP;
        } catch (IOException invalid) {
            return readRepaired(line, from, to);
        }
    }

    /** Reads the object inside an envelope over what the envelope itself has left; what is no object stays a message. */
    private void readInside(Line line, int from, int to) throws IOException {
        byte[] inside;
        try (JsonParser envelope = Json.FACTORY.createParser(line.buffer(), from, to - from)) {
            inside = Envelope.inside(envelope);
        }
        if (inside == null) {
            return;
        }
        try (JsonParser parser = Json.FACTORY.createParser(inside)) {
            if (readObject(parser) == null) {
                return;
            }
        } catch (IOException cutOff) {
            // Docker cuts long lines: a part of an object is text
        }
        record.start(line, line.buffer());
        try (JsonParser parser = Json.FACTORY.createParser(line.buffer(), from, to - from)) {
            readObject(parser);
        }
    }

    /** Reads again with invalid UTF-8 replaced, if that is what the line suffers from. */
    private Rejection readRepaired(Line line, int from, int to) {
        String text = new String(line.buffer(), from, to - from, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') < 0) {
            return Rejection.INVALID_JSON;
        }
        record.start(line, line.buffer());
        try (JsonParser parser = Json.FACTORY.createParser(text)) {
            return readObject(parser);
        } catch (IOException invalid) {
            return Rejection.INVALID_JSON;
        }
    }

    private Rejection readObject(JsonParser parser) throws IOException {
        parser.nextToken();
        readFields(parser, tree.root());
        if (parser.nextToken() != null) {
            return Rejection.TEXT_BEHIND;
        }
        return null;
    }

    private void readFields(JsonParser parser, FieldTree.Node node) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            FieldTree.Node child = node.child(parser.currentName());
            JsonToken token = parser.nextToken();
            if (child == null) {
                parser.skipChildren();
                continue;
            }
            record.forget(child);
            if (token.isScalarValue()) {
                keepScalar(parser, token, child);
            } else if (token == JsonToken.START_ARRAY) {
                parser.skipChildren();
            } else if (child.slot() >= 0 && child.holding() == FieldTree.Holding.NUMBERS_INSIDE) {
                record.holdNumbers(child, numbersInside(parser));
            } else {
                readFields(parser, child);
            }
        }
    }

    private void keepScalar(JsonParser parser, JsonToken token, FieldTree.Node node) throws IOException {
        if (node.slot() < 0 || token == JsonToken.VALUE_NULL) {
            return;
        }
        Object value = switch (node.holding()) {
            case PRESENCE -> true;
            case NUMBERS_INSIDE -> null;
            case TEXT_OR_NUMBER -> token == JsonToken.VALUE_STRING ? parser.getText() : number(parser, token);
        };
        if (value != null) {
            record.hold(node, value);
        }
    }

    private static Map<String, Double> numbersInside(JsonParser parser) throws IOException {
        Map<String, Double> numbers = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            Double number =
                    token == JsonToken.VALUE_STRING ? (Double) Numbers.parse(parser.getText()) : number(parser, token);
            parser.skipChildren();
            keepNumber(name, number, numbers);
        }
        return numbers;
    }

    /** Adds a number of an object whose numbers are all wanted; null stands for what is none. */
    static void keepNumber(String name, Double number, Map<String, Double> numbers) {
        if (number == null || !Double.isFinite(number)) {
            numbers.remove(name);
        } else if (numbers.size() < MAX_NUMBERS_INSIDE) {
            numbers.put(name, number);
        }
    }

    /** The text of a JSON string, quotes included in the range, which must be valid. */
    static String unescaped(byte[] bytes, int from, int to) {
        try (JsonParser parser = Json.FACTORY.createParser(bytes, from, to - from)) {
            parser.nextToken();
            return parser.getText();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The number at a token, or null if it is something else. */
    private static Double number(JsonParser parser, JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_NUMBER_INT && parser.getTextLength() <= LONGEST_LONG) {
            return (double) parser.getLongValue();
        }
        return token.isNumeric() ? (Double) Numbers.parse(parser.getText()) : null;
    }

    private static boolean isJson(Line line) {
        try (JsonParser parser = Json.FACTORY.createParser(line.buffer(), line.start(), line.length())) {
            parser.nextToken();
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (IOException invalid) {
            return false;
        }
    }
}
