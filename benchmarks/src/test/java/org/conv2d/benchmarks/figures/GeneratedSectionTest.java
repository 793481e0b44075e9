/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedSectionTest {

    @TempDir
    Path folder;

    @Test
    void write_sectionAmongOthers_replacesItAlone() throws IOException {
        String text = """
                a
                <!-- generated:x -->
                1
                <!-- /generated -->
                b
                <!-- generated:y -->
                2
                <!-- /generated -->
                c
                """;
        Path document = document(text);
        new GeneratedSection(document, "y").write("new\n\n");
        assertEquals(text.replace("2", "new"), Files.readString(document));
    }

    @Test
    void write_emptySection_fillsIt() throws IOException {
        Path document = document("<!-- generated:x --><!-- /generated -->");
        new GeneratedSection(document, "x").write("new");
        assertEquals("<!-- generated:x -->\nnew\n<!-- /generated -->", Files.readString(document));
    }

    @Test
    void write_noSuchSection_leavesTheDocumentAlone() throws IOException {
        Path document = document("<!-- generated:x -->\n1\n<!-- /generated -->\n");
        assertThrows(IOException.class, () -> new GeneratedSection(document, "z").write("new"));
        assertEquals("<!-- generated:x -->\n1\n<!-- /generated -->\n", Files.readString(document));
    }

    private Path document(String text) throws IOException {
        return Files.writeString(folder.resolve("README.md"), text);
    }
}
