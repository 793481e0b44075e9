/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.select;

import java.util.Set;
import org.conv2d.logs.record.FieldMapping;
import org.conv2d.logs.record.FieldSelection;
import org.conv2d.logs.record.LogRecord;

/** All events, read with names that their user gives for their fields. */
public record MappedFields(FieldMapping mapping) implements Condition {
    @Override
    public boolean holds(LogRecord record) {
        return true;
    }

    @Override
    public FieldSelection fields() {
        return new FieldSelection(Set.of(), Set.of(), mapping);
    }
}
