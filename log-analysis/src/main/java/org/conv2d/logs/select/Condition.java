/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.select;

import org.conv2d.logs.record.FieldSelection;
import org.conv2d.logs.record.LogRecord;

/** Something that holds for some events and not for others. Thread-safe. */
public interface Condition {
    /** Holds for every event. */
    Condition ANY = new Condition() {
        @Override
        public boolean holds(LogRecord record) {
            return true;
        }
    };

    boolean holds(LogRecord record);

    /** The fields it looks at, beyond what every event has. */
    default FieldSelection fields() {
        return FieldSelection.NONE;
    }

    /** Both conditions. */
    default Condition and(Condition other) {
        if (this == ANY || other == ANY) {
            return this == ANY ? other : this;
        }
        Condition first = this;
        return new Condition() {
            @Override
            public boolean holds(LogRecord record) {
                return first.holds(record) && other.holds(record);
            }

            @Override
            public FieldSelection fields() {
                return first.fields().and(other.fields());
            }
        };
    }
}
