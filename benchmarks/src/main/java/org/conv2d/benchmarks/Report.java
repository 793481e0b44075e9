/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conv2d.benchmarks.figures.GeneratedSection;
import org.conv2d.benchmarks.figures.Setting;

/**
 * Measures, and writes the tables of {@code benchmarks/README.md}. A run with {@code --quick} is to see that all works:
 * it prints its tables and leaves the document alone.
 */
public final class Report {

    private static final String ALL = "all";
    private static final int USAGE_ERROR = 2;

    private Report() {}

    /** Arguments: the project's folder, then those of {@code bin/benchmark}. */
    public static void main(String[] arguments) throws Exception {
        List<String> words = new ArrayList<>(List.of(arguments));
        Path project = Path.of(words.remove(0));
        boolean quick = words.remove("--quick");
        String what = words.isEmpty() ? ALL : words.remove(0);
        List<Part> parts = Stream.of(Part.values())
                .filter(part -> what.equals(ALL) || what.equals(part.word()))
                .toList();
        if (parts.isEmpty() || !words.isEmpty()) {
            System.err.println("usage: benchmark ["
                    + Stream.of(Part.values()).map(Part::word).collect(Collectors.joining("|")) + "|all] [--quick]");
            System.exit(USAGE_ERROR);
        }
        for (Part part : parts) {
            String content = Setting.describe(project) + "\n\n" + part.measure(project, quick);
            System.out.println(content);
            if (!quick) {
                String section = part.word() + "-jdk" + Runtime.version().feature();
                new GeneratedSection(project.resolve("benchmarks/README.md"), section).write(content);
            }
        }
    }
}
