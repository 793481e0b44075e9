/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code conv2d-logs man} */
@Command(
        name = "man",
        description = "Writes the manual page of all commands, for man.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%nExamples:%n",
        footer = {"  conv2d-logs man | man -l -", "  conv2d-logs man > ~/.local/share/man/man1/conv2d-logs.1"})
final class ManualCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec;

    ManualCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        console.print(ManualPage.of(spec.root().commandLine()));
        return ExitStatus.DONE.code();
    }
}
