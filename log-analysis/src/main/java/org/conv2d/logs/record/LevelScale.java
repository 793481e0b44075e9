/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

/** How a family of programs writes severity as a number or a letter; what is not on the scale is no severity. */
enum LevelScale {
    /** Bunyan's and pino's: 10 trace, 20 debug, 30 info, 40 warn, 50 error, 60 fatal, and what lies between. */
    BUNYAN {
        @Override
        Level level(long number) {
            if (number < 10 || number > 100) {
                return null;
            }
            return switch ((int) number / 10) {
                case 1 -> Level.TRACE;
                case 2 -> Level.DEBUG;
                case 3 -> Level.INFO;
                case 4 -> Level.WARNING;
                case 5 -> Level.ERROR;
                default -> Level.CRITICAL;
            };
        }
    },
    /** Python's {@code levelno}: 10 debug, 20 info, 30 warning, 40 error, 50 critical. */
    PYTHON {
        @Override
        Level level(long number) {
            return number < 5 ? null : number < 10 ? Level.TRACE : BUNYAN.level(number + 10);
        }
    },
    /** Syslog's, which GELF and journald use: from 0 emergency to 7 debug. */
    SYSLOG {
        @Override
        Level level(long number) {
            if (number < 0 || number > 7) {
                return null;
            }
            return switch ((int) number) {
                case 0, 1, 2 -> Level.CRITICAL;
                case 3 -> Level.ERROR;
                case 4 -> Level.WARNING;
                case 5, 6 -> Level.INFO;
                default -> Level.DEBUG;
            };
        }
    },
    /** OpenTelemetry's {@code severityNumber}: 1–4 trace, 5–8 debug, 9–12 info, 13–16 warn, 17–20 error, 21–24 fatal. */
    OPEN_TELEMETRY {
        @Override
        Level level(long number) {
            return number < 1 || number > 24 ? null : BUNYAN.level(10 + 10 * ((number - 1) / 4));
        }
    };

    /** The severity that {@code number} stands for, or null. */
    abstract Level level(long number);
}
