/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Sample logs that are not part of the project; tests that need them are skipped, with a message, where they are not. */
public final class SharedData {
    private SharedData() {}

    /** A file or directory among them. */
    public static Path at(String relative) {
        String directory = System.getProperty("conv2d.shared.data", "");
        Path path = Path.of(directory, relative);
        assumeTrue(!directory.isEmpty() && Files.exists(path), () -> "no shared test data at " + path);
        return path;
    }

    /** All files below a directory. */
    public static List<Path> filesBelow(String relative) {
        try (Stream<Path> files = Files.walk(at(relative))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
