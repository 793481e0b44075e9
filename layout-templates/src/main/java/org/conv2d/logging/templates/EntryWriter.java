/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.templates;

import java.util.HashSet;
import java.util.Set;

/** Writes entries one after another in a style, each under a name of its own. For one event. */
final class EntryWriter {

    private final Line line;
    private final EntryStyle style;
    private final Set<String> reserved;
    private final StringBuilder out;
    private final Set<String> claimed = new HashSet<>();
    private boolean separate;

    /** @param succeeding whether something was written before that the first entry must be separated from */
    EntryWriter(Line line, EntryStyle style, Set<String> reserved, StringBuilder out, boolean succeeding) {
        this.line = line;
        this.style = style;
        this.reserved = reserved;
        this.out = out;
        separate = succeeding;
    }

    /** Writes the value that stands in the line between two positions. */
    void write(String name, int from, int to) {
        if (!style.takes(line.text(), from)) {
            return;
        }
        if (separate) {
            out.append(',');
        }
        separate = true;
        out.append(style.isList() ? "{\"key\":" : "");
        line.quote(firstFree(style.name(name)), out);
        out.append(style.isList() ? ",\"value\":" : ":");
        style.value(line.text(), from, to, out);
        out.append(style.isList() ? "}" : "");
    }

    private String firstFree(String name) {
        String candidate = name;
        for (int suffix = 2; reserved.contains(candidate) || !claimed.add(candidate); suffix++) {
            candidate = name + '_' + suffix;
        }
        return candidate;
    }
}
