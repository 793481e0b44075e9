/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.templates;

import java.util.List;
import org.conv2d.logging.event.ReservedNames;

/**
 * Where a value stands in an event line, as templates name it: a part such as {@code message}, or an entry of one, such
 * as {@code exception.type}, {@code context.trace_id} or {@code fields.batch_size}. Immutable.
 *
 * @param part a number of {@link #PARTS}, or {@link #FIELDS} for the fields, which are all members that are none of them
 * @param entry what follows the first dot, null for the part as a whole
 */
record PartPath(int part, String entry) {

    static final List<String> PARTS = ReservedNames.ALL.stream().sorted().toList();
    static final int FIELDS = -1;
    static final String FIELDS_NAME = "fields";

    private static final int EXCEPTION = PARTS.indexOf("exception");

    static PartPath of(String text) {
        int dot = text.indexOf('.');
        String name = dot < 0 ? text : text.substring(0, dot);
        int part = PARTS.indexOf(name);
        if (part < 0 && !FIELDS_NAME.equals(name)) {
            throw new IllegalArgumentException(LineResolverFactory.NAME + " resolver: part must be " + FIELDS_NAME
                    + ", one of " + PARTS + " or one of " + EventValue.names() + ", but is \"" + text + '"');
        }
        return new PartPath(part < 0 ? FIELDS : part, dot < 0 ? null : text.substring(dot + 1));
    }

    /** Whether these are the event's fields or one of them. */
    boolean isFields() {
        return part == FIELDS;
    }

    boolean isException() {
        return part == EXCEPTION;
    }
}
