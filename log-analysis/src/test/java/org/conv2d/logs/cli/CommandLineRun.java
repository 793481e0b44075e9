/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a command line did. */
record CommandLineRun(int status, String out, String err) {
    static CommandLineRun of(String... arguments) {
        return withInput(new byte[0], arguments);
    }

    static CommandLineRun withInput(byte[] input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return run(input, out, Map.of(), arguments);
    }

    static CommandLineRun inEnvironment(Map<String, String> environment, String... arguments) {
        return run(new byte[0], new ByteArrayOutputStream(), environment, arguments);
    }

    static CommandLineRun withOutput(OutputStream out, String... arguments) {
        return run(new byte[0], out, Map.of(), arguments);
    }

    private static CommandLineRun run(
            byte[] input, OutputStream out, Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        int status = Main.run(new Console(new ByteArrayInputStream(input), out, errors), environment, arguments);
        String written = out instanceof ByteArrayOutputStream bytes ? bytes.toString(StandardCharsets.UTF_8) : "";
        return new CommandLineRun(status, written, err.toString(StandardCharsets.UTF_8));
    }
}
