/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import java.util.ArrayList;
import java.util.List;

/** What {@code type(field)} tells apart. */
enum ValueType {
    MISSING("missing", 1),
    NULL("null", 1 << 1),
    BOOLEAN("boolean", 1 << 2),
    INTEGER("integer", 1 << 3),
    DECIMAL("decimal", 1 << 4),
    TEXT("text", 1 << 5),
    OTHER("other", 1 << 6);

    private static final String NUMBER = "number";

    private final String shown;
    private final int bit;

    ValueType(String shown, int bit) {
        this.shown = shown;
        this.bit = bit;
    }

    /** The types of a name as bits; {@code number} is two of them; 0 for a name that is none. */
    static int bits(String name) {
        if (name.equals(NUMBER)) {
            return INTEGER.bit() | DECIMAL.bit();
        }
        for (ValueType type : values()) {
            if (type.shown.equals(name)) {
                return type.bit();
            }
        }
        return 0;
    }

    int bit() {
        return bit;
    }

    static List<String> names() {
        List<String> names = new ArrayList<>(List.of(NUMBER));
        for (ValueType type : values()) {
            names.add(type.shown);
        }
        return names;
    }
}
