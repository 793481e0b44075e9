/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * One measurement of one pipeline in a JVM of its own, and the count of the lines it left in its file.
 *
 * @param found what {@link PipelineProcess} printed
 * @param lostEvents events that did not reach the file, or not whole; where there are any, the figures are worth nothing
 */
record PipelineRun(Properties found, int lostEvents) {

    private static final int CHUNK_BYTES = 1 << 16;

    /** Where Linux keeps files in memory: what is compared are pipelines, not how busy the disk is. */
    private static final Path MEMORY = Path.of("/dev/shm");

    private static final long NEEDED_BYTES = 4L << 30;

    /** Measures throughput. */
    static PipelineRun throughput(Pipeline kind, int producers, int warmUps, int events)
            throws IOException, InterruptedException {
        return run(PipelineProcess.THROUGHPUT, kind, producers, warmUps, events);
    }

    /** Measures latency. */
    static PipelineRun latency(Pipeline kind, int warmUps, int events) throws IOException, InterruptedException {
        return run(PipelineProcess.LATENCY, kind, 1, warmUps, events);
    }

    private static PipelineRun run(String what, Pipeline kind, int producers, int warmUps, int events)
            throws IOException, InterruptedException {
        Path file = Files.createTempFile(directory(), "conv2d-benchmark", ".log");
        try {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(kind.jvmArguments(file));
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), PipelineProcess.class.getName()));
            command.addAll(List.of(what, kind.name()));
            for (int number : new int[] {producers, warmUps, events}) {
                command.add(Integer.toString(number));
            }
            command.add(file.toString());
            Properties found = found(command);
            return new PipelineRun(found, warmUps + events - countLines(file));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Path directory() {
        boolean hasRoom = Files.isWritable(MEMORY) && MEMORY.toFile().getUsableSpace() >= NEEDED_BYTES;
        return hasRoom ? MEMORY : Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static Properties found(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Properties found = new Properties();
        try (InputStream output = process.getInputStream()) {
            found.load(output);
        }
        if (process.waitFor() != 0) {
            throw new IOException("exit status " + process.exitValue() + " of " + String.join(" ", command));
        }
        return found;
    }

    /** How many lines look whole: from a brace to a brace. */
    private static int countLines(Path file) throws IOException {
        int lines = 0;
        byte[] chunk = new byte[CHUNK_BYTES];
        byte first = '\n';
        byte last = '\n';
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                for (int i = 0; i < read; i++) {
                    byte next = chunk[i];
                    if (next == '\n') {
                        lines += first == '{' && last == '}' ? 1 : 0;
                    } else if (last == '\n') {
                        first = next;
                    }
                    last = next;
                }
            }
        }
        return lines;
    }

    double number(String name) {
        return Double.parseDouble(found.getProperty(name));
    }
}
