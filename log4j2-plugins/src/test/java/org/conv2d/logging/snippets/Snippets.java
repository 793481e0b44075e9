/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.snippets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Code that documents show, and the compiled code it must be equal to. In a document, a line with
 * {@code <!-- snippet:NAME -->} stands above the fenced block, in Javadoc above the {@code <pre>}; in a source file the
 * region begins after a line {@code // snippet:NAME} and ends before {@code // end snippet}. Indentation does not count.
 */
final class Snippets {

    private static final String SHOWN = "<!-- snippet:";
    private static final String REGION = "// snippet:";
    private static final String REGION_END = "// end snippet";

    private Snippets() {}

    /** The regions of all test sources and samples below a folder, by name. */
    static Map<String, String> regions(Path folder) throws IOException {
        Map<String, String> regions = new LinkedHashMap<>();
        for (Path file : files(folder, ".java")) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i).strip();
                if (line.startsWith(REGION)) {
                    int end = i + 1;
                    while (!lines.get(end).strip().equals(REGION_END)) {
                        end++;
                    }
                    String name = line.substring(REGION.length());
                    if (regions.put(name, dedented(lines.subList(i + 1, end))) != null) {
                        throw new IOException("Two regions are called " + name + "; the second is in " + file);
                    }
                }
            }
        }
        return regions;
    }

    /** What a document shows, by name. */
    static Map<String, String> shown(Path document) throws IOException {
        Map<String, String> shown = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(document);
        for (int i = 0; i < lines.size(); i++) {
            String line = withoutStar(lines.get(i));
            if (line.strip().startsWith(SHOWN)) {
                int start = i + 1;
                while (!isStart(withoutStar(lines.get(start)))) {
                    start++;
                }
                int end = start + 1;
                while (!isEnd(withoutStar(lines.get(end)))) {
                    end++;
                }
                String name =
                        line.strip().substring(SHOWN.length(), line.strip().indexOf(" -->"));
                shown.put(
                        name,
                        dedented(lines.subList(start + 1, end).stream()
                                .map(Snippets::withoutStar)
                                .toList()));
            }
        }
        return shown;
    }

    private static boolean isStart(String line) {
        return line.strip().startsWith("```java") || line.contains("<pre>{@code");
    }

    private static boolean isEnd(String line) {
        return line.strip().equals("```") || line.contains("}</pre>");
    }

    private static String withoutStar(String line) {
        String stripped = line.stripLeading();
        return stripped.startsWith("* ") ? stripped.substring(2) : stripped.equals("*") ? "" : line;
    }

    private static String dedented(List<String> lines) {
        return String.join("\n", lines).stripIndent().strip();
    }

    /** Files of a kind below a folder, in order. */
    static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains("/target/"))
                    .sorted()
                    .toList());
        }
    }
}
