/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.report;

import java.util.List;
import org.conv2d.logs.tally.LineCounts;
import org.conv2d.logs.tally.RejectedLines;
import org.conv2d.logs.text.Figures;
import org.conv2d.logs.text.SafeText;
import org.conv2d.logs.text.TextPage;

/** The section of a text report that accounts for every line. */
public final class AccountText {
    private AccountText() {}

    /** Appends it: read = matched + filtered + rejected + blank, and where the first line of each reason is. */
    public static void append(LineCounts lines, List<String> files, TextPage page) {
        page.section("Lines: " + Figures.count(lines.read()) + " read = " + Figures.count(lines.matched())
                + " matched + " + Figures.count(lines.filtered()) + " filtered + " + Figures.count(lines.rejected())
                + " rejected + " + Figures.count(lines.blank()) + " blank");
        for (RejectedLines rejected : lines.reasons()) {
            String file = files.size() == 1
                    ? ""
                    : " of " + SafeText.of(files.get(rejected.first().file()));
            page.line(String.format(
                    "  %s × %s, first in line %s (byte %s)%s",
                    Figures.count(rejected.count()),
                    rejected.reason().reason(),
                    Figures.count(rejected.firstLine()),
                    Figures.count(rejected.first().offset()),
                    file));
        }
    }

    /** What a report on one or several files is of. */
    public static String subject(List<String> files) {
        return files.size() == 1 ? SafeText.of(files.get(0)) : files.size() + " files";
    }
}
