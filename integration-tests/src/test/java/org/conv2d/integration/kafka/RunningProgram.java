/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.integration.kafka;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A program that was started and may still run. Closing it kills it if it does. */
record RunningProgram(Process process, Path output, Path errors) implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;
    private static final Pattern THREAD_NAME = Pattern.compile("(?m)^\"([^\"]+)\"");

    /** Waits for something the program shall bring about, but no longer than the program lives. */
    <T> T await(CompletionStage<T> something) throws Exception {
        CompletableFuture<T> death =
                process.onExit().thenCompose(dead -> CompletableFuture.failedFuture(failure("ended too early")));
        return something
                .toCompletableFuture()
                .applyToEither(death, value -> value)
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** The exit status, once there is one. */
    int awaitExit() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw failure("still runs after " + PATIENCE_SECONDS + " s");
        }
        return process.exitValue();
    }

    /** Asks the program to stop, as {@code kill} does. */
    void terminate() {
        process.destroy();
    }

    /** The names of the program's threads. */
    List<String> threads() throws IOException {
        Process tool = new ProcessBuilder(
                        JavaProgram.jdkTool("jcmd").toString(), String.valueOf(process.pid()), "Thread.print")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String stacks = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return THREAD_NAME
                .matcher(stacks)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** What the program has written to standard output. */
    String printed() throws IOException {
        return Files.readString(output);
    }

    /** What the program has written to standard error. */
    String complaints() throws IOException {
        return Files.readString(errors);
    }

    private IllegalStateException failure(String what) {
        return new IllegalStateException(process + " " + what + ": see " + errors);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
