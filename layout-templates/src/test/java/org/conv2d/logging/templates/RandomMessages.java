/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.templates;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.apache.logging.log4j.message.MapMessage;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.ObjectMessage;
import org.apache.logging.log4j.message.ParameterizedMessage;
import org.apache.logging.log4j.message.ReusableMessageFactory;
import org.apache.logging.log4j.message.SimpleMessage;
import org.apache.logging.log4j.message.StringMapMessage;
import org.apache.logging.log4j.message.StructuredDataMessage;
import org.conv2d.logging.message.EventMessage;

/** Messages of every kind that carries text or fields, drawn by a seed. */
final class RandomMessages {

    private final Random random;
    private final RandomText text;
    private final RandomValues values;

    RandomMessages(Random random, RandomText text) {
        this.random = random;
        this.text = text;
        values = new RandomValues(random, text);
    }

    Message message() {
        return switch (random.nextInt(12)) {
            case 0 -> new SimpleMessage(text.text());
            case 1 -> new ParameterizedMessage(text.text() + "{} {}", values.value(), values.value());
            case 2 -> strings();
            case 3 -> objects();
            case 4 -> structured();
            case 5 -> new ObjectMessage(map());
            case 6 -> new ObjectMessage(values.value());
            case 7 -> null;
            case 8 -> ReusableMessageFactory.INSTANCE.newMessage((Object) map());
            case 9 -> ReusableMessageFactory.INSTANCE.newMessage(text.text() + "{}", values.value());
            default -> event();
        };
    }

    private StringMapMessage strings() {
        StringMapMessage message = new StringMapMessage();
        for (int i = random.nextInt(6); i > 0; i--) {
            message.put(text.name() + "k", text.text());
        }
        return message;
    }

    private MapMessage<?, ?> objects() {
        Objects message = new Objects();
        for (int i = random.nextInt(6); i > 0; i--) {
            message.with(text.name() + "k", values.value());
        }
        return message;
    }

    private StructuredDataMessage structured() {
        StructuredDataMessage message = new StructuredDataMessage("audit", text.text(), "transfer");
        message.put("amount", text.text());
        return message;
    }

    private Map<Object, Object> map() {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            map.put(random.nextInt(20) == 0 ? null : text.name(), values.value());
        }
        return map;
    }

    private EventMessage event() {
        EventMessage message = EventMessage.of(random.nextInt(6) == 0 ? null : "type_" + random.nextInt(5));
        if (random.nextBoolean()) {
            message.text(text.text());
        }
        for (int i = random.nextInt(12); i > 0; i--) {
            switch (random.nextInt(5)) {
                case 0 -> message.with(text.name(), random.nextLong());
                case 1 -> message.with(text.name(), Double.longBitsToDouble(random.nextLong()));
                case 2 -> message.with(text.name(), random.nextBoolean());
                default -> message.with(text.name(), values.value());
            }
        }
        return message;
    }

    /** A map message of objects, as Log4j's users write them. */
    private static final class Objects extends MapMessage<Objects, Object> {

        private static final long serialVersionUID = 1L;

        @Override
        public Objects newInstance(Map<String, Object> data) {
            throw new UnsupportedOperationException("not copied in these tests");
        }
    }
}
