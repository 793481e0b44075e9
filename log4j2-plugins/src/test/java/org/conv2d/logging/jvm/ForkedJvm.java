/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.jvm;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;

/**
 * A JVM of its own for what must be set before Log4j starts: system properties, environment, class path. Ends it, and
 * fails the test, when it takes longer than {@value #TIMEOUT_SECONDS} s.
 */
public final class ForkedJvm {

    private static final int TIMEOUT_SECONDS = 120;

    private final String main;
    private final List<String> options = new ArrayList<>(List.of("-Xmx512m", "-XX:+UseSerialGC"));
    private final Map<String, String> environment = new HashMap<>();
    private String classPath = System.getProperty("java.class.path");
    private Path directory = Path.of("").toAbsolutePath();

    /** What a JVM left behind. */
    public record Result(int exit, String out, String err) {

        /** The lines on standard error that contain a text. */
        public List<String> errLines(String text) {
            return err.lines().filter(line -> line.contains(text)).toList();
        }

        /** Fails unless the JVM ended with 0. */
        public Result ok() {
            Assertions.assertEquals(0, exit, () -> out + err);
            return this;
        }
    }

    private ForkedJvm(String main) {
        this.main = main;
    }

    public static ForkedJvm of(Class<?> main) {
        return new ForkedJvm(main.getName());
    }

    public ForkedJvm option(String... added) {
        options.addAll(Arrays.asList(added));
        return this;
    }

    public ForkedJvm environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    public ForkedJvm classPath(Path... entries) {
        classPath = String.join(
                File.pathSeparator, Arrays.stream(entries).map(Path::toString).toList());
        return this;
    }

    public ForkedJvm in(Path workingDirectory) {
        directory = workingDirectory;
        return this;
    }

    /** Runs the main class to its end. */
    public Result run(String... arguments) {
        try {
            Path out = Files.createTempFile("fork", ".out");
            Path err = Files.createTempFile("fork", ".err");
            try {
                int exit = exit(builder(arguments).redirectOutput(out.toFile()).redirectError(err.toFile()));
                return new Result(exit, text(out), text(err));
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LOG4J_") || name.startsWith("CONV2D_"));
        builder.environment().putAll(environment);
        return builder;
    }

    private static int exit(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        try {
            if (process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            return Assertions.fail("Still running after " + TIMEOUT_SECONDS + " s: " + builder.command());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Assertions.fail("Interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
