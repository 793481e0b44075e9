/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.conv2d.logging.json.Seeded;
import org.junit.jupiter.api.Test;

/** One fragment reads event after event, of types it knows and does not know; Jackson reads the same text. */
class FragmentTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] NAMES = {
        "batch_size", "perplexity", "a", "", "größe", "with \"quotes\"", "back\\slash", "tab\t", "🙂", "n".repeat(60)
    };

    private final EventText writer = new EventText();
    private final Fragment fragment = new Fragment();

    private static EventFields event(Random random, int shape) {
        EventFields fields = new EventFields();
        int members = shape % 40;
        for (int i = 0; i < members; i++) {
            // now and then a member more or less, so that what is expected stands elsewhere
            if (random.nextInt(8) == 0) {
                continue;
            }
            String name = NAMES[(shape + i) % NAMES.length] + (i < NAMES.length ? "" : i);
            switch (random.nextInt(8)) {
                case 0 -> fields.add(name, random.nextBoolean());
                case 1 -> fields.add(name, random.nextLong() >> random.nextInt(64));
                case 2 -> fields.add(name, random.nextGaussian() * 1e6);
                case 3 -> fields.add(name, -0.0);
                case 4 -> fields.add(name, (Object) "te\"xt\\ 1,2}");
                case 5 -> fields.add(name, (Object) List.of(1, "]", List.of("}")));
                case 6 -> fields.add(name, (Object) null);
                default -> fields.add(name, random.nextInt(1_000) / 10.0);
            }
        }
        return fields;
    }

    @Test
    void read_eventsOfManyTypes_findsWhatJacksonFinds() throws Exception {
        Random random = Seeded.random("FragmentTest");
        for (int i = 0; i < 20_000; i++) {
            int shape = random.nextInt(100);
            String type = shape == 0 ? null : shape < 3 ? "t".repeat(50 * shape) : "type" + shape;
            EventFields fields = event(random, shape);
            StringBuilder text = new StringBuilder("before ");
            writer.append(fields, text);
            int start = text.indexOf("{");
            fragment.read(type, text, start, text.length());
            JsonNode tree = JSON.readTree(text.substring(start));
            List<String> names = new ArrayList<>();
            tree.fieldNames().forEachRemaining(names::add);
            assertEquals(names.size(), fragment.size(), text::toString);
            for (int m = 0; m < names.size(); m++) {
                String name = names.get(m);
                assertEquals(
                        m, fragment.indexOf(new String(name.toCharArray()), random.nextInt(50) - 1), text::toString);
                assertEquals(name, fragment.name(m));
                assertSame(tree.get(name), m, text);
            }
            assertEquals(Fields.NONE, fragment.indexOf("absent", random.nextInt(50)));
        }
    }

    private void assertSame(JsonNode value, int index, StringBuilder text) {
        switch (fragment.kind(index)) {
            case INTEGER -> {
                assertEquals(value.longValue(), fragment.longValue(index), text::toString);
                assertEquals((double) value.longValue(), fragment.doubleValue(index), text::toString);
            }
            case DECIMAL -> {
                assertEquals(value.doubleValue(), fragment.doubleValue(index), text::toString);
                assertEquals(value.doubleValue(), fragment.doubleValue(index), "asked again");
                assertEquals((long) value.doubleValue(), fragment.longValue(index), text::toString);
            }
            case BOOLEAN -> assertEquals(value.booleanValue(), fragment.booleanValue(index), text::toString);
            case TEXT ->
                assertEquals(value.textValue(), fragment.textValue(index).toString(), text::toString);
            case NULL -> assertEquals(true, value.isNull(), text::toString);
            case OTHER ->
                assertEquals(
                        value.toString(),
                        text.substring(fragment.valueStart(index), fragment.valueEnd(index)),
                        text::toString);
        }
    }
}
