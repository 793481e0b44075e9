/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code conv2d-logs completion} */
@Command(
        name = "completion",
        description = "Writes a script that has bash or zsh complete commands and options.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%nExamples:%n",
        footer = {"  source <(conv2d-logs completion)", "  conv2d-logs completion >> ~/.bash_completion"})
final class CompletionCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec;

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        console.print(AutoComplete.bash(spec.root().name(), spec.root().commandLine()));
        return ExitStatus.DONE.code();
    }
}
