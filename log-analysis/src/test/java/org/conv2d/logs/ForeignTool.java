/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of somebody else that says what is right. A test that needs one is skipped, with a message, where it is not. */
public final class ForeignTool {
    private ForeignTool() {}

    /** What it wrote and how it ended. */
    public record Answer(int status, String out, String err) {}

    public static Answer run(String... command) {
        assumeTrue(isThere(command[0]), () -> "no " + command[0] + " here");
        try {
            Path out = Files.createTempFile("foreign", ".out");
            Path err = Files.createTempFile("foreign", ".err");
            ProcessBuilder builder = new ProcessBuilder(List.of(command))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8"));
            Process process = builder.start();
            process.getOutputStream().close();
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), command[0] + " does not end");
            return new Answer(process.exitValue(), taken(out), taken(err));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String taken(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        Files.delete(file);
        return text;
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
