/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The manual page of a program and its commands, in the language of man(7); made of what their help shows, so that both say
 * the same. For one use.
 */
final class ManualPage {
    private final StringBuilder page = new StringBuilder();

    private ManualPage() {}

    static String of(CommandLine program) {
        ManualPage manual = new ManualPage();
        manual.write(program);
        return manual.page.toString();
    }

    private void write(CommandLine program) {
        CommandSpec spec = program.getCommandSpec();
        line(".TH CONV2D-LOGS 1 \"\" \"" + text(String.join(" ", spec.version())) + "\" \"User Commands\"");
        section("NAME");
        String purpose = String.join(" ", spec.usageMessage().description());
        line("conv2d\\-logs \\- " + text(purpose.substring(0, 1).toLowerCase(Locale.ROOT) + purpose.substring(1)));
        section("SYNOPSIS");
        line(".B conv2d\\-logs");
        line(".I COMMAND");
        line("[options] [argument ...]");
        section("COMMANDS");
        program.getSubcommands().values().forEach(command -> command(command.getCommandSpec()));
        section("EXIT STATUS");
        ExitStatus.list().forEach(this::item);
        section("ENVIRONMENT");
        item(
                "CONV2D_LOGS_OPTION, CONV2D_LOGS_COMMAND_OPTION",
                "What an option is that is not given, such as CONV2D_LOGS_FORMAT" + " or CONV2D_LOGS_ERRORS_LIMIT.");
        item("CONV2D_LOGS_CONFIG", "The file of such options, instead of the user's own.");
        item("NO_COLOR", "No colours, if it is set to anything.");
        item("XDG_CACHE_HOME, XDG_CONFIG_HOME", "Where indexes are kept, and where the user's file is.");
        section("FILES");
        item(
                "~/.config/conv2d-logs/config",
                "Options that are not given: lines such as \"format = json\" or \"errors.limit = 5\".");
        item("~/.cache/conv2d-logs", "What was found in large files, 256 MiB at most; it may be removed at any time.");
    }

    private void command(CommandSpec spec) {
        line(".SS " + text(spec.name()));
        paragraphs(spec.usageMessage().description());
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            item(parameter.paramLabel(), String.join(" ", parameter.description()));
        }
        for (OptionSpec option : spec.options()) {
            String names = String.join(", ", option.names());
            String label = option.arity().max() > 0 ? " " + option.paramLabel() : "";
            item(names + label, String.join(" ", option.description()));
        }
        if (spec.usageMessage().footer().length > 0) {
            line(".PP");
            line("Examples:");
            line(".nf");
            for (String example : spec.usageMessage().footer()) {
                line(text(example));
            }
            line(".fi");
        }
    }

    private void item(String what, String meaning) {
        line(".TP");
        line("\\fB" + text(what) + "\\fR");
        line(text(meaning.replace("%n", " ")));
    }

    private void paragraphs(String... paragraphs) {
        for (String paragraph : paragraphs) {
            line(text(paragraph));
            line(".PP");
        }
    }

    private void section(String title) {
        line(".SH " + title);
    }

    private void line(String line) {
        page.append(line).append('\n');
    }

    /** Text in which nothing is taken for a request, and that can be copied into a shell: man sets other quotes than those. */
    private static String text(String plain) {
        String escaped = plain.replace("\\", "\\e")
                .replace("-", "\\-")
                .replace("\"", "\\(dq")
                .replace("'", "\\(aq")
                .replace("`", "\\(ga")
                .replace("^", "\\(ha")
                .replace("~", "\\(ti");
        return escaped.startsWith(".") ? "\\&" + escaped : escaped;
    }
}
