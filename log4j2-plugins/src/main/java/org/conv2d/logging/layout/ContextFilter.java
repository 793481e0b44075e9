/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.layout;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Which entries of the diagnostic context are written: those that an include names, or all when there is none, less those
 * that an exclude names. {@code *} stands for any characters. Thread-safe; remembers its verdicts.
 */
final class ContextFilter {

    /** Everything. */
    static final ContextFilter ALL = new ContextFilter(List.of(), List.of());

    private static final int MAX_REMEMBERED = 4096;

    private final List<Pattern> includes;
    private final List<Pattern> excludes;
    private final Map<String, Boolean> verdicts = new ConcurrentHashMap<>();

    private ContextFilter(List<Pattern> includes, List<Pattern> excludes) {
        this.includes = includes;
        this.excludes = excludes;
    }

    /** From comma-separated patterns; null or blank for none. */
    static ContextFilter of(String includes, String excludes) {
        List<Pattern> in = patterns(includes);
        List<Pattern> out = patterns(excludes);
        return in.isEmpty() && out.isEmpty() ? ALL : new ContextFilter(in, out);
    }

    private static List<Pattern> patterns(String names) {
        return Arrays.stream((names == null ? "" : names).split(","))
                .map(String::trim)
                .filter(name -> !name.isEmpty())
                .map(name -> Pattern.compile(Pattern.quote(name).replace("*", "\\E.*\\Q"), Pattern.DOTALL))
                .toList();
    }

    boolean accepts(String name) {
        if (includes.isEmpty() && excludes.isEmpty()) {
            return true;
        }
        Boolean known = verdicts.get(name);
        if (known == null) {
            known = (includes.isEmpty() || matches(includes, name)) && !matches(excludes, name);
            if (verdicts.size() < MAX_REMEMBERED) {
                verdicts.put(name, known);
            }
        }
        return known;
    }

    private static boolean matches(List<Pattern> patterns, String name) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }
}
