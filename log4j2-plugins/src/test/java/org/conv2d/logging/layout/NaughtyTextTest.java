/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.message.StringMapMessage;
import org.conv2d.logging.message.EventMessage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The Big List of Naughty Strings and the odd strings of JSONTestSuite through message, name, value and context. */
final class NaughtyTextTest {

    private static final Path DATA = Path.of(System.getProperty("conv2d.shared.data", "absent"));
    private static final int MAX_NAME_CHARS = 128;

    private static final List<String> TEXTS = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Files.isDirectory(DATA), "no test data at " + DATA);
        try (Stream<Path> files = Files.list(DATA.resolve("blns"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                for (JsonNode text : JsonLines.STRICT.readTree(file.toFile())) {
                    TEXTS.add(text.textValue());
                }
            }
        }
        int naughty = TEXTS.size();
        try (Stream<Path> files = Files.list(DATA.resolve("JSONTestSuite/test_parsing"))) {
            for (Path file : files.filter(f -> f.getFileName().toString().matches("[iy]_string.*"))
                    .toList()) {
                byte[] bytes = Files.readAllBytes(file);
                TEXTS.add(new String(bytes, StandardCharsets.UTF_8));
                TEXTS.add(new String(bytes, StandardCharsets.ISO_8859_1));
                TEXTS.add(unescaped(new String(bytes, StandardCharsets.UTF_8)));
            }
        }
        assumeTrue(naughty > 400 && TEXTS.size() > naughty + 90, () -> "not all of the test data is there: " + naughty);
    }

    /** With its {@code \\uXXXX} escapes undone, which is how lone surrogates get into a text. */
    private static String unescaped(String text) {
        return Pattern.compile("\\\\u([0-9a-fA-F]{4})")
                .matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(m.group(1), 16))));
    }

    private static String wellFormed(String text) {
        try {
            return StandardCharsets.UTF_8
                    .decode(StandardCharsets.UTF_8
                            .newEncoder()
                            .onMalformedInput(CodingErrorAction.REPLACE)
                            .replaceWith("\uFFFD".getBytes(StandardCharsets.UTF_8))
                            .encode(CharBuffer.wrap(text)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError(e);
        }
    }

    private interface Logging {
        void log(Logger logger, String text);
    }

    private static List<ObjectNode> lines(Mode mode, Logging logging) {
        List<ObjectNode> lines =
                mode.lines("<EventLayout/>", logger -> TEXTS.forEach(text -> logging.log(logger, text)));
        assertEquals(TEXTS.size(), lines.size());
        return lines;
    }

    @ParameterizedTest
    @EnumSource
    void message_naughty_readsBack(Mode mode) {
        List<ObjectNode> lines = lines(mode, (logger, text) -> logger.info("{}|", text));
        for (int i = 0; i < lines.size(); i++) {
            assertEquals(
                    wellFormed(TEXTS.get(i)) + "|", lines.get(i).get("message").textValue());
        }
    }

    @ParameterizedTest
    @EnumSource
    void value_naughty_readsBack(Mode mode) {
        List<ObjectNode> lines = lines(
                mode,
                (logger, text) -> logger.info(
                        EventMessage.of("e", text + "|").with("v", text).with("l", List.of(text))));
        for (int i = 0; i < lines.size(); i++) {
            String expected = wellFormed(TEXTS.get(i));
            assertEquals(expected, lines.get(i).get("v").textValue());
            assertEquals(expected, lines.get(i).get("l").get(0).textValue());
            assertEquals(expected + "|", lines.get(i).get("message").textValue());
        }
    }

    @ParameterizedTest
    @EnumSource
    void name_naughty_readsBack(Mode mode) {
        assertNames(
                lines(mode, (logger, text) -> logger.info(EventMessage.of("e").with("x" + text, "v"))), 4);
        assertNames(lines(mode, (logger, text) -> logger.info(new StringMapMessage().with("x" + text, "v"))), 3);
    }

    private static void assertNames(List<ObjectNode> lines, int place) {
        for (int i = 0; i < lines.size(); i++) {
            String given = "x" + TEXTS.get(i);
            if (given.length() <= MAX_NAME_CHARS) {
                assertEquals(wellFormed(given), JsonLines.names(lines.get(i)).get(place));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void context_naughty_readsBack(Mode mode) {
        List<ObjectNode> lines = lines(mode, (logger, text) -> {
            ThreadContext.put("k", text);
            ThreadContext.put("x" + text, "v");
            logger.info("text");
            ThreadContext.clearMap();
        });
        for (int i = 0; i < lines.size(); i++) {
            JsonNode context = lines.get(i).get("context");
            assertEquals(wellFormed(TEXTS.get(i)), context.get("k").textValue());
            assertEquals(2, context.size());
        }
    }
}
