/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.counting;

import org.conv2d.logging.event.EventView;
import org.conv2d.logging.event.Fields;

/** A field or context entry that rules look at by name, and where it stood last. Thread-safe. */
final class KnownField {

    final String name;

    /** Where the field stood in an event before. Racy: it only says where to look first. */
    private int likely;

    KnownField(String name) {
        // interned, like most names of fields: equal ones are found by identity
        this.name = name.intern();
    }

    /**
     * The number in the field, NaN when there is no such field or it holds none.
     *
     * @param own the event's own fields, which it most often is one of
     */
    double numberIn(EventView event, Fields own) {
        int expected = likely;
        if (expected >= 0 && expected < own.size() && own.indexOf(name, expected) == expected) {
            return own.doubleValue(expected);
        }
        int index = indexIn(event);
        return index == Fields.NONE ? Double.NaN : event.doubleValue(index);
    }

    /**
     * The text in the field; null when it is not where it was before, or is no text.
     *
     * @param own the event's own fields, which it most often is one of
     */
    CharSequence expectedTextIn(Fields own) {
        int expected = likely;
        return expected >= 0 && expected < own.size() && own.indexOf(name, expected) == expected
                ? own.textValue(expected)
                : null;
    }

    /** Where the field stands in an event. */
    int indexIn(EventView event) {
        int expected = likely;
        int index = event.indexOf(name, expected);
        if (index != expected) {
            likely = index;
        }
        return index;
    }
}
