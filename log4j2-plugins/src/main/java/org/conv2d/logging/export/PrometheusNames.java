/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.export;

import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names of metrics as Prometheus takes them: {@code conv2d_} and letters, digits and underscores, without the suffixes that
 * say what kind of series it is, so that two names that differ have no series in common. Of two metrics that come to the
 * same, the later has a hash behind it. A metric keeps the name it was given, also while it is gone. Not thread-safe.
 */
final class PrometheusNames {

    private static final String PREFIX = "conv2d_";
    private static final List<String> RESERVED = List.of("_total", "_created", "_bucket", "_info", "_sum", "_count");

    /** What versions 1.0 to 1.5 of the client do not let a name end in. */
    private static final List<String> REFUSED = RESERVED.subList(0, 4);

    /** Characters of all metrics, each of which counts for 64 more. */
    private static final long ROOM = 4_000_000;

    private final long room;

    /** By metric, the one that was asked for longest ago first. */
    private final Map<String, String> names = new LinkedHashMap<>(16, 0.75f, true);

    private final Set<String> taken = new HashSet<>();
    private long used;
    private int asked;

    PrometheusNames() {
        this(ROOM);
    }

    PrometheusNames(long room) {
        this.room = room;
    }

    /** An exposition begins. Where there is no more room, metrics that the one before did not have lose their names. */
    void begin() {
        Iterator<Map.Entry<String, String>> oldest = names.entrySet().iterator();
        for (int gone = names.size() - asked; gone > 0 && used > room; gone--) {
            Map.Entry<String, String> metric = oldest.next();
            used -= size(metric.getKey());
            taken.remove(metric.getValue());
            oldest.remove();
        }
        asked = 0;
    }

    /**
     * The name of a metric, asked for once in an exposition.
     *
     * @param unit of it as a suffix, such as {@code _seconds}; empty for none
     */
    String metric(String kind, String name, String unit) {
        asked++;
        String metric = kind + ' ' + name;
        String known = names.get(metric);
        if (known == null) {
            known = free(metric, bare(name), unit);
            names.put(metric, known);
            taken.add(known);
            used += size(metric);
        }
        return known;
    }

    private static int size(String metric) {
        return metric.length() + 64;
    }

    private String free(String metric, String bare, String unit) {
        String free = PREFIX + bare + (bare.endsWith(unit) ? "" : unit);
        if (REFUSED.stream().anyMatch(free::endsWith)) { // nothing but a suffix: there was nothing it could be cut from
            free += "_value";
        }
        for (int i = 1; taken.contains(free); i++) {
            free = PREFIX + bare + "_%08x".formatted(metric.hashCode()) + (i == 1 ? "" : "_" + i) + unit;
        }
        return free;
    }

    private static String bare(String name) {
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
        return bare.isEmpty() ? "unnamed" : bare;
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
