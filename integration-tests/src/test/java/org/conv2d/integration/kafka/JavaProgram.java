/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.integration.kafka;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A program for a JVM of its own. Immutable.
 *
 * @param classPath as {@code java -cp} takes it
 * @param environment added to the environment of this JVM
 */
record JavaProgram(String mainClass, String classPath, Map<String, String> environment) {

    JavaProgram {
        environment = Map.copyOf(environment);
    }

    /** Starts the program with nothing to read; what it prints goes to files in the directory. */
    RunningProgram start(Path directory, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(jdkTool("java").toString(), "-Xmx512m", "-XX:+UseSerialGC", "-cp", classPath, mainClass));
        command.addAll(List.of(arguments));
        String name = mainClass.substring(mainClass.lastIndexOf('.') + 1);
        Path output = directory.resolve(name + ".out");
        Path errors = directory.resolve(name + ".err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        return new RunningProgram(process, output, errors);
    }

    /** A tool of the JDK that runs this. */
    static Path jdkTool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name);
    }
}
