/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * How event lines are written. Immutable.
 *
 * @param maxFieldBytes bytes one field's value may take in the line, at least {@value #MIN_FIELD_BYTES}
 * @param maxLineBytes bytes a line may take, its end included, at least {@value #MIN_LINE_BYTES}
 * @param maxDepth levels of nesting a value may have, 1 to {@value #MAX_DEPTH}
 * @param zone the zone timestamps are given in
 * @param schema names and order of the parts
 * @param end what ends a line
 * @param stack how much of a stack trace is written
 * @param policy new names and masks of fields
 */
public record LineFormat(
        int maxFieldBytes,
        int maxLineBytes,
        int maxDepth,
        ZoneId zone,
        LineSchema schema,
        LineEnd end,
        StackFormat stack,
        FieldPolicy policy) {

    public static final int MIN_FIELD_BYTES = 64;
    public static final int MIN_LINE_BYTES = 1024;
    public static final int MAX_LINE_BYTES = 1 << 28;
    public static final int MAX_DEPTH = 256;

    /** 8 KiB a field; one byte less than the 16 KiB at which container runtimes cut a line; UTC; conv2d's own line. */
    public static final LineFormat DEFAULT = new LineFormat(8 * 1024, 16 * 1024 - 1, 32, ZoneOffset.UTC);

    public LineFormat {
        check("maxFieldBytes", maxFieldBytes, MIN_FIELD_BYTES, MAX_LINE_BYTES);
        check("maxLineBytes", maxLineBytes, MIN_LINE_BYTES, MAX_LINE_BYTES);
        check("maxDepth", maxDepth, 1, MAX_DEPTH);
        check("zone", zone);
        check("schema", schema);
        check("end", end);
        check("stack", stack);
        check("policy", policy);
    }

    /** Bounds and zone given, the rest as in {@link #DEFAULT}. */
    public LineFormat(int maxFieldBytes, int maxLineBytes, int maxDepth, ZoneId zone) {
        this(
                maxFieldBytes,
                maxLineBytes,
                maxDepth,
                zone,
                LineSchema.CONV2D,
                LineEnd.LF,
                StackFormat.WHOLE,
                FieldPolicy.NONE);
    }

    private static void check(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    option + " must be between " + least + " and " + most + ", but is " + value);
        }
    }

    private static void check(String option, Object value) {
        if (value == null) {
            throw new IllegalArgumentException(option + " must be given");
        }
    }
}
