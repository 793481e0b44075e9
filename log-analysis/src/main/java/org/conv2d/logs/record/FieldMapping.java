/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Names that a user gives for what a log calls differently from all formats that are known: {@code level=sev,time=when}. They
 * come before the known names. Immutable.
 */
public final class FieldMapping {
    /** Maps nothing. */
    public static final FieldMapping NONE = new FieldMapping(Map.of());

    /** What can be mapped, for help and messages. */
    public static final String NAMES = "time, level, event, message, exception, stack_trace, stack_hash, run";

    private static final Map<String, Role> ROLES = roles();

    private final Map<Role, String> paths;

    private FieldMapping(Map<Role, String> paths) {
        this.paths = paths.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(paths));
    }

    private static Map<String, Role> roles() {
        Map<String, Role> roles = new LinkedHashMap<>();
        roles.put("time", Role.TIMESTAMP);
        roles.put("timestamp", Role.TIMESTAMP);
        roles.put("level", Role.LEVEL);
        roles.put("event", Role.EVENT);
        roles.put("message", Role.MESSAGE);
        roles.put("exception", Role.EXCEPTION_TYPE);
        roles.put("stack_trace", Role.STACK_TRACE);
        roles.put("stack_hash", Role.STACK_HASH);
        roles.put("run", Role.RUN);
        return roles;
    }

    /**
     * A mapping from entries such as {@code level=sev}.
     *
     * @throws IllegalArgumentException for an entry that is none, a name that cannot be mapped or is mapped before, or a path
     *     that is empty
     */
    public static FieldMapping of(List<String> entries) {
        Map<Role, String> paths = new EnumMap<>(Role.class);
        for (String entry : entries) {
            int equals = entry.indexOf('=');
            Role role = equals < 0 ? null : ROLES.get(entry.substring(0, equals));
            String path = entry.substring(equals + 1).strip();
            if (role == null || path.isEmpty()) {
                throw new IllegalArgumentException(
                        "must be NAME=FIELD, NAME one of " + NAMES + ", was \"" + entry + '"');
            }
            if (paths.putIfAbsent(role, path) != null) {
                throw new IllegalArgumentException(
                        "must name one field for each NAME, was \"" + String.join(",", entries) + '"');
            }
        }
        return new FieldMapping(paths);
    }

    /** This mapping and another, whose names win. */
    FieldMapping and(FieldMapping other) {
        Map<Role, String> all = new EnumMap<>(Role.class);
        all.putAll(paths);
        all.putAll(other.paths);
        return new FieldMapping(all);
    }

    /** The path that is mapped to a role, or null. */
    String path(Role role) {
        return paths.get(role);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof FieldMapping other && paths.equals(other.paths);
    }

    @Override
    public int hashCode() {
        return paths.hashCode();
    }

    @Override
    public String toString() {
        return paths.toString();
    }
}
