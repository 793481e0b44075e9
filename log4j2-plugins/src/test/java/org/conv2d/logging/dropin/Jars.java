/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.dropin;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** The jars that applications are started with. */
final class Jars {

    /** The drop-in jar. */
    static final Path PLUGINS = Path.of(System.getProperty("conv2d.jar"));

    static final Path LOG4J_API = onClassPath("log4j-api-");
    static final Path LOG4J_CORE = onClassPath("log4j-core-");
    static final Path DISRUPTOR = onClassPath("disruptor-");
    /** What Log4j reads JSON and YAML with. */
    static final Path[] JACKSON = {
        onClassPath("jackson-core-"),
        onClassPath("jackson-annotations-"),
        onClassPath("jackson-databind-"),
        onClassPath("jackson-dataformat-yaml-"),
        onClassPath("snakeyaml-")
    };

    static final Path LOSSY_DISRUPTOR = Path.of(System.getProperty("conv2d.lossy.disruptor"));

    private Jars() {}

    private static Path onClassPath(String prefix) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(entry -> entry.getFileName().toString().matches(prefix + "[0-9].*")) // not snakeyaml-engine
                .findFirst()
                .orElseThrow(() -> new AssertionError(prefix + " is not on the class path"));
    }

    /** A class path of an application's classes, the drop-in jar, Log4j, the Disruptor and more. */
    static Path[] with(Path classes, Path... more) {
        return Stream.concat(Stream.of(classes, PLUGINS, LOG4J_API, LOG4J_CORE, DISRUPTOR), Arrays.stream(more))
                .toArray(Path[]::new);
    }

    /** A directory of classes that holds these alone. */
    static Path directoryOf(Path directory, Class<?>... types) throws IOException {
        for (Class<?> type : types) {
            String name = type.getName().replace('.', '/') + ".class";
            Path target = directory.resolve(name);
            Files.createDirectories(target.getParent());
            try (InputStream bytes = type.getClassLoader().getResourceAsStream(name)) {
                Files.copy(bytes, target);
            }
        }
        return directory;
    }
}
