/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.select;

import org.conv2d.logs.record.Level;
import org.conv2d.logs.record.LogRecord;

/** Events of a severity or a worse one; an event without a severity is none of them. */
public record LevelCondition(Level least) implements Condition {
    @Override
    public boolean holds(LogRecord record) {
        return record.level() != null && record.level().compareTo(least) <= 0;
    }
}
