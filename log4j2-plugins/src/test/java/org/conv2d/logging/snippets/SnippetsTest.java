/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.snippets;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conv2d.logging.layout.Mode;
import org.conv2d.logging.structured.StructuredLogger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** The code in README, docs and Javadoc is code that compiles. */
final class SnippetsTest {

    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

    @Test
    void shown_inEveryDocument_isCompiledCode() throws IOException {
        Map<String, String> regions = new HashMap<>(Snippets.regions(PROJECT.resolve("log4j2-plugins/src/test/java")));
        regions.putAll(Snippets.regions(PROJECT.resolve("samples/src/main/java")));
        List<Path> documents = new ArrayList<>(Snippets.files(PROJECT.resolve("docs"), ".md"));
        documents.addAll(Snippets.files(PROJECT.resolve("log4j2-plugins/src/main/java"), ".java"));
        documents.add(PROJECT.resolve("README.md"));
        List<Executable> checks = new ArrayList<>();
        for (Path document : documents) {
            Snippets.shown(document)
                    .forEach((name, code) -> checks.add(
                            () -> assertEquals(regions.get(name), code, () -> "snippet " + name + " in " + document)));
        }
        assertTrue(checks.size() >= 10, () -> "only " + checks.size() + " snippets were found");
        assertAll(checks);
    }

    @Test
    void shown_ofADocumentThatDiffers_isSeen(@TempDir Path folder) throws IOException {
        Path document =
                Files.writeString(folder.resolve("a.md"), "<!-- snippet:x -->\n```java\n  int a;\n    int b;\n```\n");
        Path source = Files.writeString(
                folder.resolve("A.java"), "    // snippet:x\n    int a;\n      int b;\n    // end snippet\n");
        assertEquals(Map.of("x", "int a;\n  int b;"), Snippets.shown(document));
        assertEquals(Snippets.shown(document), Snippets.regions(source.getParent()));
        Path javadoc = Files.writeString(
                folder.resolve("B.java"),
                "/**\n * <!-- snippet:y -->\n * <pre>{@code\n * int a;\n *   int b;\n * }</pre>\n */\n");
        assertEquals(Map.of("y", "int a;\n  int b;"), Snippets.shown(javadoc));
    }

    @Test
    void examples_whenRun_logTheirEvents() {
        List<ObjectNode> lines = Mode.SYNC.lines("<EventLayout/>", logger -> {
            LoggingExamples examples = new LoggingExamples(logger, StructuredLogger.of(logger));
            examples.fluent();
            examples.message();
            examples.bound();
            examples.scope();
            examples.catalogue();
            examples.hash();
            examples.traced();
        });
        assertEquals(
                List.of(
                        "training_start",
                        "fsq_encoding",
                        "batch_start",
                        "qa_warning",
                        "epoch_complete",
                        "config",
                        "function_start",
                        "function_complete"),
                lines.stream().map(line -> line.get("event").textValue()).toList());
        assertEquals("r-17", lines.get(2).get("run_id").textValue());
        assertEquals(3, lines.get(3).get("fold").intValue());
        assertEquals(682.4, lines.get(4).get("samples_per_second").doubleValue());
        assertEquals("[\"db.password\"]", lines.get(5).get("left_out").toString());
    }
}
