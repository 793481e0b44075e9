/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import java.util.Locale;
import org.conv2d.logs.text.SafeText;

/** What a progress bar says: how much has been read, how fast, and how long the rest will take. Stateless. */
final class ProgressLine {
    private static final int BAR = 20;
    private static final int LONGEST_NAME = 30;
    private static final double MEGA = 1e6;
    private static final double GIGA = 1e9;

    private ProgressLine() {}

    /**
     * The line, without a line end.
     *
     * @param total bytes, or -1 if it is not known
     */
    static String of(String input, long bytes, long total, double seconds) {
        double rate = seconds > 0 ? bytes / seconds : 0;
        StringBuilder line = new StringBuilder();
        if (total > 0) {
            double part = Math.min(1, (double) bytes / total);
            int full = (int) Math.round(part * BAR);
            line.append('[')
                    .append("#".repeat(full))
                    .append(".".repeat(BAR - full))
                    .append("] ");
            line.append(String.format(
                    Locale.ROOT, "%3d %%  %s of %s", (int) (part * 100), size((double) bytes), size((double) total)));
        } else {
            line.append(size((double) bytes));
        }
        line.append("  ").append(size(rate)).append("/s");
        if (total > bytes && rate > 0) {
            line.append("  ").append(time((total - bytes) / rate)).append(" left");
        }
        return line.append("  ").append(shortened(SafeText.of(input))).toString();
    }

    private static String size(double bytes) {
        return bytes < GIGA
                ? String.format(Locale.ROOT, "%.1f MB", bytes / MEGA)
                : String.format(Locale.ROOT, "%.2f GB", bytes / GIGA);
    }

    private static String time(double seconds) {
        long whole = (long) Math.ceil(seconds);
        return whole < 3600
                ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }

    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        return length <= LONGEST_NAME
                ? name
                : '…' + name.substring(name.offsetByCodePoints(0, length - LONGEST_NAME + 1));
    }
}
