/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

/**
 * Finds an event's severity: the first word for one wins, then the first number on the scale that the line's format
 * uses, then what the format implies. A {@code level} that is no severity counts as none.
 */
final class LevelFields {
    private LevelFields() {}

    static Level level(LogRecord record) {
        Level level = word(record);
        if (level == null) {
            level = number(record, Role.LEVEL, record.has(Role.GELF_MESSAGE) ? LevelScale.SYSLOG : LevelScale.BUNYAN);
        }
        if (level == null) {
            level = number(record, Role.PYTHON_LEVEL, LevelScale.PYTHON);
        }
        if (level == null) {
            level = number(record, Role.SYSLOG_LEVEL, LevelScale.SYSLOG);
        }
        if (level == null) {
            level = number(record, Role.OPEN_TELEMETRY_LEVEL, LevelScale.OPEN_TELEMETRY);
        }
        return level == null ? ofFormat(record) : level;
    }

    private static Level word(LogRecord record) {
        for (int slot : record.slotsOf(Role.LEVEL)) {
            Level level = record.levelIn(slot);
            if (level != null) {
                return level;
            }
        }
        return null;
    }

    private static Level number(LogRecord record, Role role, LevelScale scale) {
        for (int slot : record.slotsOf(role)) {
            double number = record.numberIn(slot);
            Level level = number == Math.rint(number) ? scale.level((long) number) : null;
            if (level != null) {
                return level;
            }
        }
        return null;
    }

    private static Level ofFormat(LogRecord record) {
        if (record.has(Role.MONGODB_TIMESTAMP)) {
            return mongoDbLevel(record.text(Role.MONGODB_LEVEL));
        }
        boolean informationLeftOut = record.has(Role.CLEF_TIMESTAMP) && !record.has(Role.LEVEL);
        return informationLeftOut ? Level.INFO : null;
    }

    private static Level mongoDbLevel(String letter) {
        if (letter == null || letter.isEmpty() || letter.length() > 2) {
            return null;
        }
        return switch (letter.charAt(0)) {
            case 'F' -> Level.CRITICAL;
            case 'E' -> Level.ERROR;
            case 'W' -> Level.WARNING;
            case 'I' -> Level.INFO;
            case 'D' -> Level.DEBUG;
            default -> null;
        };
    }
}
