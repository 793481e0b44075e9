/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names of metrics as Prometheus takes them: {@code conv2d_} and letters, digits and underscores, without the
 * suffixes that say what kind of series it is. Two names that come to the same differ by a hash behind the second. For one
 * exposition; not thread-safe.
 */
final class PrometheusNames {

    private static final String PREFIX = "conv2d_";
    private static final List<String> RESERVED = List.of("_total", "_created", "_bucket", "_info", "_sum", "_count");

    private final Map<String, String> owners = new HashMap<>();

    /**
     * The name of a metric.
     *
     * @param unit of it as a suffix, such as {@code _seconds}; empty for none
     */
    String metric(String kind, String name, String unit) {
        String bare = sanitized(name);
        for (boolean cut = true; cut; ) {
            cut = false;
            for (String suffix : RESERVED) {
                if (bare.endsWith(suffix) && bare.length() > suffix.length()) {
                    bare = bare.substring(0, bare.length() - suffix.length());
                    cut = true;
                }
            }
        }
        String suffix = bare.endsWith(unit) ? "" : unit;
        String owner = kind + ' ' + name;
        String known = PREFIX + bare + suffix;
        if (!owners.computeIfAbsent(known, added -> owner).equals(owner)) {
            known = PREFIX + bare + "_%08x".formatted(owner.hashCode()) + unit;
            owners.put(known, owner);
        }
        return known;
    }

    /** Letters, digits, and underscores in the place of all else. */
    static String sanitized(String name) {
        StringBuilder valid = new StringBuilder();
        name.codePoints().forEach(c -> {
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            valid.append(letter ? (char) c : '_');
        });
        return valid.toString();
    }
}
