/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.figures;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** Under what circumstances figures came about: commit, JDK and machine. Stateless. */
public final class Setting {

    private static final List<String> MEASURED =
            List.of("core/src/main", "log4j2-plugins/src/main", "log-analysis/src/main");

    private Setting() {}

    /** One line of Markdown. */
    public static String describe(Path project) throws IOException {
        return "Commit %s, %s %s, %d cores (%s), %s, %s."
                .formatted(
                        commit(project),
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.runtime.version"),
                        Runtime.getRuntime().availableProcessors(),
                        processor(),
                        System.getProperty("os.name"),
                        LocalDate.now(ZoneOffset.UTC));
    }

    /** The last commit that changed what is measured. */
    private static String commit(Path project) throws IOException {
        String commit = git(project, Stream.concat(Stream.of("log", "-1", "--format=%h", "--"), MEASURED.stream()));
        if (commit.isEmpty()) {
            return "unknown";
        }
        String changes = git(project, Stream.concat(Stream.of("status", "--porcelain", "--"), MEASURED.stream()));
        return changes.isEmpty() ? commit : commit + " with changes";
    }

    private static String git(Path project, Stream<String> arguments) throws IOException {
        String[] command = Stream.concat(Stream.of("git"), arguments).toArray(String[]::new);
        Process git = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
    }

    private static String processor() throws IOException {
        Path description = Path.of("/proc/cpuinfo");
        if (Files.isReadable(description)) {
            try (Stream<String> lines = Files.lines(description)) {
                return lines.filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).trim())
                        .findFirst()
                        .orElse(System.getProperty("os.arch"));
            }
        }
        return System.getProperty("os.arch");
    }
}
