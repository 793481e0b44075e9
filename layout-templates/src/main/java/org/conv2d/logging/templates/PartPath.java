/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.templates;

import java.util.TreeSet;
import org.conv2d.logging.event.ReservedNames;

/**
 * Where a value stands in an event line, as templates name it: a part such as {@code message}, or an entry of one, such
 * as {@code exception.type}, {@code context.trace_id} or {@code fields.batch_size}. Immutable.
 *
 * @param part a reserved name of the event line, or {@value #FIELDS} for all members that are none
 * @param entry what follows the first dot, null for the part as a whole
 */
record PartPath(String part, String entry) {

    static final String FIELDS = "fields";

    static PartPath of(String text) {
        int dot = text.indexOf('.');
        String part = dot < 0 ? text : text.substring(0, dot);
        if (!FIELDS.equals(part) && !ReservedNames.ALL.contains(part)) {
            throw new IllegalArgumentException(LineResolverFactory.NAME + " resolver: part must be " + FIELDS
                    + ", one of " + new TreeSet<>(ReservedNames.ALL) + " or one of " + EventValue.names()
                    + ", but is \"" + text + '"');
        }
        return new PartPath(part, dot < 0 ? null : text.substring(dot + 1));
    }

    /** Whether these are the event's fields or one of them. */
    boolean isFields() {
        return FIELDS.equals(part);
    }
}
