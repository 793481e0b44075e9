/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.CharBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.message.MapMessage;
import org.conv2d.logging.message.EventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Elements inside {@code <EventLayout>}: renamed, masked and extra fields. */
final class FieldRulesTest {

    private static final String SECRET = "s3cret";

    private static String fields(Mode mode, String elements, Consumer<Logger> logging) {
        ObjectNode line =
                JsonLines.one(mode.bytes("<EventLayout includeThread='false'>" + elements + "</EventLayout>", logging));
        line.remove(List.of("timestamp", "level", "logger"));
        return line.toString();
    }

    @ParameterizedTest
    @EnumSource
    void rename_ofAField_givesItItsNewNameEverywhereButInTheContext(Mode mode) {
        String rename = "<Rename field='perplexity' to='ppl'/><Rename field='b' to='ppl'/>";
        assertEquals(
                "{\"event\":\"e\",\"ppl\":1.5,\"a\":1,\"ppl_2\":true}",
                fields(
                        mode,
                        rename,
                        l -> l.info(EventMessage.of("e")
                                .with("perplexity", 1.5)
                                .with("a", 1)
                                .with("b", true))));
        assertEquals("{\"ppl\":1}", fields(mode, rename, l -> l.info(new MapMessage<>().with("perplexity", 1))));
    }

    @ParameterizedTest
    @EnumSource
    void rename_ofANonFiniteNumber_renamesBothItsFields(Mode mode) {
        String rename = "<Rename field='loss' to='cost'/>";
        String expected = "{\"cost\":null,\"cost_nonfinite\":\"NaN\"}";
        assertEquals(
                expected, fields(mode, rename, l -> l.info(EventMessage.of(null).with("loss", Double.NaN))));
        assertEquals(expected, fields(mode, rename, l -> l.info(new MapMessage<>().with("loss", Double.NaN))));
    }

    @ParameterizedTest
    @EnumSource
    void maskField_anywhere_hidesTheValue(Mode mode) {
        String mask = "<Mask field='*password*'/><Mask field='token'/>";
        Map<String, Object> nested = new LinkedHashMap<>();
        nested.put("Password", SECRET);
        nested.put("list", List.of(Map.of("token", List.of(SECRET, Map.of("k", SECRET)))));
        ThreadContext.put("old_password", SECRET);
        try {
            for (Consumer<Logger> logging : List.<Consumer<Logger>>of(
                    l -> l.info(EventMessage.of("e")
                            .with("PASSWORD2", SECRET)
                            .with("token", 17)
                            .with("n", nested)
                            .with("token", SECRET)),
                    l -> l.info(new MapMessage<>()
                            .with("PASSWORD2", SECRET)
                            .with("token", 17)
                            .with("n", nested)),
                    l -> l.info(Map.of("password", nested)),
                    l -> l.info("text {}", 1, Map.of("token", SECRET)))) {
                String fields = fields(mode, mask, logging);
                assertFalse(fields.contains(SECRET), fields);
                assertFalse(fields.contains("17"), fields);
                assertTrue(fields.contains("\"old_password\":\"***\""), fields);
            }
        } finally {
            ThreadContext.clearMap();
        }
    }

    @ParameterizedTest
    @EnumSource
    void maskPattern_anywhere_hidesWhatItFinds(Mode mode) {
        String mask = "<Mask pattern='\\b\\d{16}\\b'/>";
        String card = "1234567812345678";
        for (Consumer<Logger> logging : List.<Consumer<Logger>>of(
                l -> l.info("card {} used", card),
                l -> l.info(EventMessage.of("e", "card " + card)
                        .with("v", card)
                        .with("l", List.of(card, Map.of("k", card)))),
                l -> l.info(new MapMessage<>().with("v", card).with("b", CharBuffer.wrap(card))),
                l -> l.info("failed", new IllegalStateException("card " + card)))) {
            String fields = fields(mode, mask, logging);
            assertFalse(fields.contains(card), fields);
            assertTrue(fields.contains("***"), fields);
        }
    }

    @Test
    void maskText_given_standsForWhatIsMasked() {
        ObjectNode line = JsonLines.one(Mode.SYNC.bytes(
                "<EventLayout maskText='&lt;gone \"$1>'><Mask field='a'/><Mask pattern='x+'/></EventLayout>",
                logger -> logger.info(EventMessage.of("e", "axxb").with("a", 1))));
        assertEquals("<gone \"$1>", line.get("a").textValue());
        assertEquals("a<gone \"$1>b", line.get("message").textValue());
    }

    @Test
    void maskPattern_thatBacktracksWithoutEnd_masksTheWholeText() {
        String text = "a".repeat(5_000) + "b";
        assertEquals(
                "{\"message\":\"***\"}", fields(Mode.SYNC, "<Mask pattern='(a+)+$'/>", logger -> logger.info(text)));
    }

    @ParameterizedTest
    @EnumSource
    void extraFields_constantAndPerEvent_areInEveryLine(Mode mode) {
        ThreadContext.put("tenant", "t1");
        try {
            assertEquals(
                    "{\"message\":\"text\",\"service\":\"encoder\",\"tenant\":\"t1\",\"level_2\":\"x\","
                            + "\"context\":{\"tenant\":\"t1\"}}",
                    fields(
                            mode,
                            "<KeyValuePair key='service' value='${missing:-encoder}'/>"
                                    + "<KeyValuePair key='tenant' value='$${ctx:tenant}'/>"
                                    + "<KeyValuePair key='level' value='x'/>",
                            logger -> logger.info("text")));
        } finally {
            ThreadContext.clearMap();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "<Rename field='a'/>, needs both names",
        "<Rename to='a'/>, needs both names",
        "<Mask/>, needs one of field and pattern",
        "<Mask field='a' pattern='b'/>, needs one of field and pattern",
        "<Mask pattern='('/>, is no regular expression",
    })
    void element_thatMakesNoSense_isToldOnceAndIgnored(String element, String rule) {
        try (StatusLines status = new StatusLines()) {
            assertEquals("{\"message\":\"text\"}", fields(Mode.SYNC, element, logger -> logger.info("text")));
            List<String> told =
                    status.lines().stream().filter(line -> line.contains(rule)).toList();
            assertEquals(1, told.size(), status.lines()::toString);
        }
    }

    /** Fields that crossed the ring buffer as one piece have names, too. */
    @ParameterizedTest
    @EnumSource
    void extraField_calledLikeAFieldOfTheEvent_getsAnotherName(Mode mode) {
        String extra = "<KeyValuePair key='service' value='s'/><KeyValuePair key='b' value='t'/>";
        assertEquals(
                "{\"event\":\"e\",\"service\":1,\"a\":2.5,\"service_2\":\"s\",\"b\":\"t\"}",
                fields(
                        mode,
                        extra,
                        l -> l.info(EventMessage.of("e").with("service", 1).with("a", 2.5))));
    }
}
