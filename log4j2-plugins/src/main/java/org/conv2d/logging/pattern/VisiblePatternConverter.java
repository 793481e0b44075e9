/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.pattern;

import java.util.List;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.layout.PatternLayout;
import org.apache.logging.log4j.core.pattern.ConverterKeys;
import org.apache.logging.log4j.core.pattern.LogEventPatternConverter;
import org.apache.logging.log4j.core.pattern.PatternConverter;
import org.apache.logging.log4j.core.pattern.PatternFormatter;
import org.apache.logging.log4j.status.StatusLogger;

/**
 * {@code %visible{pattern}}: the text of the pattern with control characters, bidirectional overrides and line ends made
 * visible ({@code \n}, {@code \x1b}, {@code \u202e}), so that what is logged can neither steer a terminal nor forge a
 * line. {@code %visible{pattern}{lines}} keeps line feeds and tabs, for stack traces. Thread-safe; allocates only when
 * there is something to make visible.
 */
@Plugin(name = "visible", category = PatternConverter.CATEGORY)
@ConverterKeys("visible")
public final class VisiblePatternConverter extends LogEventPatternConverter {

    private static final String KEEP_LINES = "lines";

    private final List<PatternFormatter> formatters;
    private final boolean keepsLines;

    private VisiblePatternConverter(List<PatternFormatter> formatters, boolean keepsLines) {
        super("visible", "visible");
        this.formatters = formatters;
        this.keepsLines = keepsLines;
    }

    /** Made by Log4j; null, told to the status logger, when there is no pattern. */
    public static VisiblePatternConverter newInstance(Configuration configuration, String[] options) {
        if (options.length == 0 || options.length > 2 || options.length == 2 && !KEEP_LINES.equals(options[1])) {
            StatusLogger.getLogger()
                    .error("%visible takes a pattern and, optionally, {lines}: {}", String.join(",", options));
            return null;
        }
        List<PatternFormatter> formatters =
                PatternLayout.createPatternParser(configuration).parse(options[0]);
        return new VisiblePatternConverter(List.copyOf(formatters), options.length == 2);
    }

    @Override
    public void format(LogEvent event, StringBuilder output) {
        int start = output.length();
        for (PatternFormatter formatter : formatters) {
            formatter.format(event, output);
        }
        for (int i = start; i < output.length(); i++) {
            if (isHidden(output.charAt(i))) {
                String rest = output.substring(i);
                output.setLength(i);
                appendVisible(output, rest);
                return;
            }
        }
    }

    @Override
    public boolean handlesThrowable() {
        return formatters.stream().anyMatch(PatternFormatter::handlesThrowable);
    }

    private void appendVisible(StringBuilder output, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isHidden(c)) {
                output.append(c);
            } else if (c == '\n') {
                output.append("\\n");
            } else if (c == '\r') {
                output.append("\\r");
            } else if (c == '\t') {
                output.append("\\t");
            } else {
                String hex = Integer.toHexString(c);
                output.append(c < 0x100 ? "\\x" : "\\u");
                output.append("0".repeat((c < 0x100 ? 2 : 4) - hex.length())).append(hex);
            }
        }
    }

    private boolean isHidden(char c) {
        if (keepsLines && (c == '\n' || c == '\t')) {
            return false;
        }
        return c < ' '
                || c >= 0x7F && c < 0xA0
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c == 0x2028
                || c == 0x2029;
    }
}
