/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.logger;

/** The calls that are compared, in groups of those that do the same. */
public enum LoggerCall {
    OFF("StructuredLogger, three fields", Group.DISABLED),
    OFF_SUPPLIER("StructuredLogger, three fields, one from a supplier", Group.DISABLED),
    OFF_TEXT("Log4j, debug(\"{} {} {}\", …)", Group.DISABLED),
    OFF_FLUENT("Log4j, atDebug().log(\"{} {} {}\", …)", Group.DISABLED),
    OFF_EVENT("Log4j, debug(EventMessage)", Group.DISABLED),
    OFF_FILTERED("StructuredLogger, three fields, a filter for all loggers asked", Group.DISABLED),

    THREE("StructuredLogger", Group.THREE_FIELDS),
    THREE_EVENT("Log4j, info(EventMessage)", Group.THREE_FIELDS),
    THREE_MAP("Log4j, info(MapMessage)", Group.THREE_FIELDS),
    THREE_TEXT("Log4j, info(\"{} {} {}\", …): text, no fields", Group.THREE_FIELDS),

    EIGHT("StructuredLogger", Group.EIGHT_FIELDS),
    EIGHT_EVENT("Log4j, info(EventMessage)", Group.EIGHT_FIELDS),
    EIGHT_MAP("Log4j, info(MapMessage)", Group.EIGHT_FIELDS),

    BOUND("StructuredLogger, three fields, two bound to the logger, two to the thread", Group.BOUND_CONTEXT),
    BOUND_GIVEN("StructuredLogger, the same seven fields given at the call", Group.BOUND_CONTEXT),
    BOUND_CONTEXT("Log4j, info(EventMessage) of three fields, four in the ThreadContext", Group.BOUND_CONTEXT);

    /** Calls that do the same; the first of each group is ours. */
    enum Group {
        DISABLED("Below the level"),
        THREE_FIELDS("Three fields"),
        EIGHT_FIELDS("Eight fields"),
        BOUND_CONTEXT("Bound context");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    private final String label;
    private final Group group;

    LoggerCall(String label, Group group) {
        this.label = label;
        this.group = group;
    }

    String label() {
        return label;
    }

    Group group() {
        return group;
    }
}
