/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.impl.MutableLogEvent;
import org.conv2d.logging.event.EventFields;
import org.conv2d.logging.message.CarriedFields;
import org.conv2d.logging.message.EventMessage;
import org.junit.jupiter.api.Test;

/** Fields that travel beside the text show what the text shows. */
final class CarriedFieldsViewTest {

    private final LogEventView view = new LogEventView(false);

    private static EventMessage message(long seed) {
        Random random = new Random(seed);
        EventMessage message = EventMessage.of("type" + random.nextInt(3), random.nextBoolean() ? "Text" : null);
        int fields = random.nextInt(20);
        for (int i = 0; i < fields; i++) {
            String name = "field_" + i;
            switch (random.nextInt(7)) {
                case 0 -> message.with(name, random.nextLong() >> random.nextInt(64));
                case 1 -> message.with(name, Double.longBitsToDouble(random.nextLong() & ~(1L << 62)));
                case 2 -> message.with(name, Float.intBitsToFloat(random.nextInt() & ~(1 << 30)));
                case 3 -> message.with(name, random.nextInt(100) / 10f);
                case 4 -> message.with(name, random.nextBoolean());
                case 5 -> message.with(name, random.nextBoolean() ? TimeUnit.DAYS : TimeUnit.HOURS);
                default -> message.with(name, random.nextInt(9) == 0 ? null : "té\"xt " + random.nextInt(100));
            }
        }
        return message;
    }

    private ObjectNode seen(long seed, boolean carried) {
        if (carried) {
            CarriedFields.want();
        }
        try {
            MutableLogEvent event = new MutableLogEvent();
            event.setLoggerName("a");
            event.setLevel(Level.INFO);
            EventMessage message = message(seed);
            event.setMessage(message);
            message.clear();
            view.read(event);
            assertEquals(carried, view.own() instanceof EventFields);
            return ViewLayout.describe(view);
        } finally {
            view.clear();
            if (carried) {
                CarriedFields.forgo();
            }
        }
    }

    @Test
    void view_anyPlainFields_isThatOfTheText() {
        long seed = Long.getLong("conv2d.seed", ThreadLocalRandom.current().nextLong());
        System.out.println("view_anyPlainFields: -Dconv2d.seed=" + seed);
        Random random = new Random(seed);
        int fields = 0;
        for (int i = 0; i < 3_000; i++) {
            long one = random.nextLong();
            ObjectNode expected = seen(one, false);
            assertEquals(expected.toString(), seen(one, true).toString());
            fields += expected.get("fields").size();
        }
        assertTrue(fields > 20_000, fields + " fields compared");
    }
}
