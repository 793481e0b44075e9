/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code conv2d-logs}. */
@Command(
        name = "conv2d-logs",
        description = "Reads structured logs: what a run did, how long it took, what went wrong.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Example: conv2d-logs summary training.log", "More:    conv2d-logs COMMAND --help"})
public final class Main {
    private static final String COMPLETION = "completion";
    private static final String MANUAL = "man";

    /** Commands that tell of all others. */
    private static final Set<String> OF_ALL = Set.of(COMPLETION, MANUAL);

    private Main() {}

    public static void main(String[] arguments) {
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Console console = new Console(
                System.in, new FileOutputStream(FileDescriptor.out), err, Terminal.ofThisProgram(System.getenv()));
        System.exit(run(console, arguments));
    }

    /** Runs a command line and returns its exit status; throws nothing for what a user or an input does wrong. */
    public static int run(Console console, String... arguments) {
        return run(console, System.getenv(), arguments);
    }

    /** Likewise, with the variables of an environment. */
    static int run(Console console, Map<String, String> environment, String... arguments) {
        Defaults defaults = new Defaults(environment);
        CommandLine main = commands(console, arguments);
        main.setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((mistake, args) ->
                        Failure.ofUsage(mistake, defaults, console).code())
                .setExecutionExceptionHandler((failure, command, parsed) ->
                        Failure.ofExecution(failure, console).code());
        main.getSubcommands()
                .values()
                .forEach(command -> command.setDefaultValueProvider(defaults)
                        .getCommandSpec()
                        .usageMessage()
                        .exitCodeListHeading("%nExit status:%n")
                        .exitCodeList(ExitStatus.list()));
        defaults.unknownKeys(main, () -> commands(console)).forEach(console::tell);
        try {
            return main.execute(arguments);
        } catch (OutOfMemoryError tooSmall) {
            return Failure.ofMemory(console).code();
        }
    }

    /** With the command that is named, or all if none is: making a command ready takes a good part of a short run. */
    private static CommandLine commands(Console console, String... arguments) {
        CommandLine main = new CommandLine(new Main());
        Map<String, Function<Console, Callable<Integer>>> commands = new LinkedHashMap<>();
        commands.put("summary", SummaryCommand::new);
        commands.put("errors", ErrorsCommand::new);
        commands.put("grep", GrepCommand::new);
        commands.put("filter", FilterCommand::new);
        commands.put("metrics", MetricsCommand::new);
        commands.put("qa", QaCommand::new);
        commands.put("export", ExportCommand::new);
        commands.put(COMPLETION, CompletionCommand::new);
        commands.put(MANUAL, ManualCommand::new);
        String first = arguments.length == 0 ? "" : arguments[0];
        commands.forEach((name, command) -> {
            if (name.equals(first) || OF_ALL.contains(first) || !commands.containsKey(first)) {
                main.addSubcommand(command.apply(console));
            }
        });
        return main;
    }
}
