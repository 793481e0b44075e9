/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

import java.util.Set;

/**
 * The fields that a command needs beyond those that every event has.
 *
 * @param fields paths of single values, text or number
 * @param groups paths of objects all of whose numbers are wanted, under whatever names
 */
public record FieldSelection(Set<String> fields, Set<String> groups) {
    public FieldSelection {
        fields = Set.copyOf(fields);
        groups = Set.copyOf(groups);
    }
}
