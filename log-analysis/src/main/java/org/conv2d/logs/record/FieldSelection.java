/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

import java.util.HashSet;
import java.util.Set;

/**
 * The fields that a command needs beyond those that every event has.
 *
 * @param fields single values, text or number
 * @param mapping names for what every event has, beside those that are known
 * @param groups objects all of whose numbers are wanted, under whatever names
 */
public record FieldSelection(Set<Field> fields, Set<Field> groups, FieldMapping mapping) {
    /** For a command that needs no more than every event has. */
    public static final FieldSelection NONE = new FieldSelection(Set.of(), Set.of());

    public FieldSelection {
        fields = Set.copyOf(fields);
        groups = Set.copyOf(groups);
    }

    public static FieldSelection of(Field... fields) {
        return new FieldSelection(Set.of(fields), Set.of());
    }

    public FieldSelection(Set<Field> fields, Set<Field> groups) {
        this(fields, groups, FieldMapping.NONE);
    }

    /** The fields of this selection and of another. */
    public FieldSelection and(FieldSelection other) {
        Set<Field> allFields = new HashSet<>(fields);
        allFields.addAll(other.fields);
        Set<Field> allGroups = new HashSet<>(groups);
        allGroups.addAll(other.groups);
        return new FieldSelection(allFields, allGroups, mapping.and(other.mapping));
    }
}
