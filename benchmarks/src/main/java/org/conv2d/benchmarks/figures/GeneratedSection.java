/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A part of a document that is written by a program: what stands between {@code <!-- generated:NAME -->} and the next
 * {@code <!-- /generated -->}. Immutable.
 */
public record GeneratedSection(Path document, String name) {

    private static final String END = "<!-- /generated -->";

    /** Replaces the section. */
    public void write(String content) throws IOException {
        String start = "<!-- generated:" + name + " -->";
        String text = Files.readString(document);
        int from = text.indexOf(start);
        int to = text.indexOf(END, from + 1);
        if (from < 0 || to < 0) {
            throw new IOException(
                    document + " has no section " + start + "…" + END + "; put the two markers where it should go");
        }
        Files.writeString(
                document, text.substring(0, from) + start + '\n' + content.strip() + '\n' + text.substring(to));
    }
}
