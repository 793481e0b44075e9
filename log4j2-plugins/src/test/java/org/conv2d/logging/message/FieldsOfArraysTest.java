/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.conv2d.logging.event.EventFields;
import org.junit.jupiter.api.Test;

/** Each array finds its own fields again, and dead ones make room. */
final class FieldsOfArraysTest {

    private static final int LIMIT = 1024;

    private final FieldsOfArrays fields = new FieldsOfArrays(LIMIT);

    private final List<Object[]> arrays = new ArrayList<>();
    private final List<EventFields> expected = new ArrayList<>();

    private void fill() {
        for (int i = 0; i < LIMIT; i++) {
            Object[] array = new Object[10];
            arrays.add(array);
            expected.add(fields.of(array));
        }
    }

    private void assertTheSameAgain() {
        for (int i = 0; i < LIMIT; i++) {
            assertSame(expected.get(i), fields.of(arrays.get(i)));
        }
    }

    @Test
    void of_asManyAsThereIsRoomFor_findsTheSameAgain() {
        fill();
        assertTheSameAgain();
        Set<EventFields> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        distinct.addAll(expected);
        assertEquals(LIMIT, distinct.size());
    }

    @Test
    void of_oneMoreThanThereIsRoomFor_isNull() {
        fill();
        assertNull(fields.of(new Object[10]));
        assertTheSameAgain();
    }

    @Test
    void of_othersThatHaveDied_makeRoom() {
        fill();
        WeakReference<Object[]> dead = new WeakReference<>(arrays.get(0));
        arrays.clear();
        while (dead.get() != null) {
            System.gc();
        }
        Object[] array = new Object[10];
        EventFields own = fields.of(array);
        for (int i = 0; own == null && i <= LIMIT; i++) {
            own = fields.of(array);
        }
        assertNotNull(own);
        assertSame(own, fields.of(array));
    }
}
