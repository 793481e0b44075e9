/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.message.MapMessage;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.ObjectMessage;
import org.conv2d.logging.message.EventMessage;
import org.junit.jupiter.api.Test;

/** The fields of a map are what Jackson's ObjectMapper makes of the same map, numbers by value. */
final class JacksonAgreementTest {

    private static final ObjectMapper EXACT = JsonLines.STRICT
            .rebuild()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Comparator<JsonNode> BY_VALUE = (expected, written) -> {
        if (expected.isFloat()) {
            return Float.compare(expected.floatValue(), written.floatValue());
        }
        if (expected.isDouble()) {
            return Double.compare(expected.doubleValue(), written.doubleValue());
        }
        if (expected.isNumber() && written.isNumber()) {
            return expected.decimalValue().compareTo(written.decimalValue());
        }
        return expected.equals(written) ? 0 : 1;
    };

    private final EventLayout layout =
            EventLayout.newBuilder().setIncludeThread("false").build();

    @Test
    void line_ofRandomMap_hasTheFieldsJacksonMakesOfIt() throws IOException {
        long seed = Long.getLong("conv2d.seed", ThreadLocalRandom.current().nextLong());
        System.out.println("line_ofRandomMap: -Dconv2d.seed=" + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            Map<String, Object> map = map(random, 3);
            MapMessage<?, Object> mapMessage = new MapMessage<>();
            EventMessage eventMessage = EventMessage.of(null);
            map.forEach(mapMessage::with);
            map.forEach(eventMessage::with);
            assertAgrees(map, mapMessage);
            assertAgrees(map, new ObjectMessage(map));
            assertAgrees(map, eventMessage);
        }
    }

    private void assertAgrees(Map<String, Object> map, Message message) throws IOException {
        JsonNode expected = JsonLines.STRICT.valueToTree(map);
        ObjectNode line = (ObjectNode) EXACT.readTree(layout.toByteArray(Events.of(message)));
        assertEquals(
                List.of("timestamp", "level", "logger"), JsonLines.names(line).subList(0, 3));
        line.remove(List.of("timestamp", "level", "logger"));
        assertTrue(expected.equals(BY_VALUE, line), () -> "expected " + expected + "\nwritten " + line);
    }

    private static Map<String, Object> map(Random random, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int f = random.nextInt(8); f > 0; f--) {
            map.put("f" + random.nextInt(100) + text(random), value(random, depth));
        }
        return map;
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 12 : 15)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextInt();
            case 3 -> random.nextLong();
            case 4 -> (short) random.nextInt();
            case 5 -> random.nextGaussian() * Math.pow(10, random.nextInt(600) - 300);
            case 6 -> (float) random.nextGaussian();
            case 7 -> new BigInteger(200, random);
            case 8 -> new BigDecimal(new BigInteger(100, random), random.nextInt(40) - 20);
            case 9 -> random.nextBoolean() ? TimeUnit.DAYS : TimeUnit.HOURS;
            case 10 -> random.doubles(random.nextInt(5)).toArray();
            case 11 -> text(random);
            case 12 -> new ArrayList<>(map(random, depth - 1).values());
            case 13 -> map(random, depth - 1).values().toArray();
            default -> map(random, depth - 1);
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            int codePoint = random.nextInt(5) == 0 ? random.nextInt(0x110000) : random.nextInt(0x80);
            text.appendCodePoint(Character.getType(codePoint) == Character.SURROGATE ? ' ' : codePoint);
        }
        return text.toString();
    }
}
