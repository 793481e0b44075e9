/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class EventFieldsTest {

    @Test
    void kind_ofEachValue_isWhatTheLineWillShow() {
        EventFields fields = new EventFields();
        Object[] integers = {(byte) 1, (short) 1, 1, 1L, new AtomicInteger(1), new AtomicLong(1), BigInteger.ONE};
        for (Object integer : integers) {
            fields.add("integer", integer);
        }
        for (int i = 0; i < integers.length; i++) {
            assertEquals(
                    FieldKind.INTEGER, fields.kind(i), integers[i].getClass().getName());
            assertEquals(1, fields.longValue(i));
            assertEquals(1.0, fields.doubleValue(i));
        }
        fields.clear();
        fields.add("decimal", 0.5f);
        fields.add("decimal", 0.5);
        fields.add("decimal", (Object) 0.5);
        fields.add("decimal", new BigDecimal("0.5"));
        for (int i = 0; i < 4; i++) {
            assertEquals(FieldKind.DECIMAL, fields.kind(i));
            assertEquals(0, fields.longValue(i));
            assertEquals(0.5, fields.doubleValue(i));
        }
        fields.clear();
        fields.add("text", "t");
        fields.add("enum", FieldKind.TEXT);
        fields.add("null", null);
        fields.add("boolean", (Object) true);
        fields.add("array", new int[0]);
        assertEquals(FieldKind.TEXT, fields.kind(0));
        assertEquals("TEXT", fields.textValue(1));
        assertEquals(FieldKind.NULL, fields.kind(2));
        assertEquals(true, fields.booleanValue(3));
        assertEquals(FieldKind.OTHER, fields.kind(4));
        assertNull(fields.textValue(4));
    }

    @Test
    void add_manyFields_keepsAll() {
        EventFields fields = new EventFields();
        for (int i = 0; i < 1_000; i++) {
            fields.add("f" + i, (long) i);
        }
        assertEquals(1_000, fields.size());
        assertEquals(777, fields.longValue(fields.indexOf("f777")));
        assertEquals(Fields.NONE, fields.indexOf("f1000"));
    }

    @Test
    void clear_afterObjects_letsGoOfThem() {
        EventFields fields = new EventFields();
        Object value = new Object();
        WeakReference<Object> reference = new WeakReference<>(value);
        fields.message("text");
        fields.add("object", value);
        value = null;
        fields.clear();
        for (int i = 0; i < 50 && reference.get() != null; i++) {
            System.gc();
        }
        assertNull(reference.get());
        assertNull(fields.event());
        assertNull(fields.message());
        assertEquals(0, fields.size());
    }
}
