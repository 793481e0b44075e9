/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
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

    /** Commands that read logs, in the order of the help. */
    static final List<String> READING = List.of("summary", "errors", "grep", "filter", "metrics", "qa", "export");

    private static final Set<String> HELP = Set.of("-h", "--help", "-V", "--version");

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
        try {
            ExitStatus status = runPlain(console, environment, arguments);
            return status != null ? status.code() : runByPicocli(console, environment, arguments);
        } catch (OutOfMemoryError tooSmall) {
            return Failure.ofMemory(console).code();
        }
    }

    /** Runs a command line that says plainly what is to be done; null if it does not, or if that cannot be done. */
    private static ExitStatus runPlain(Console console, Map<String, String> environment, String... arguments) {
        PlainArguments plain = PlainArguments.of(environment, arguments);
        ReadingCommand command = plain == null ? null : reading(arguments[0], console);
        if (command == null || !command.take(plain)) {
            return null;
        }
        try {
            return command.runPlain();
        } catch (OptionException mistake) {
            return null;
        } catch (IOException | RuntimeException failure) {
            return Failure.ofExecution(failure, console);
        }
    }

    private static int runByPicocli(Console console, Map<String, String> environment, String... arguments) {
        String unreadable = new Defaults(environment).problem();
        boolean helpOnly = unreadable != null && wantsHelp(arguments);
        // help can do without the user's defaults
        Defaults defaults = new Defaults(helpOnly ? Map.of() : environment);
        if (unreadable != null && !helpOnly) {
            console.tell(unreadable);
            return ExitStatus.UNREADABLE.code();
        }
        StringWriter help = new StringWriter();
        CommandLine main = commands(console, arguments);
        main.setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setOut(new PrintWriter(help, true))
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
        int status = main.execute(arguments);
        try {
            console.print(help.toString());
            return status;
        } catch (IOException failure) {
            return Failure.ofExecution(failure, console).code();
        }
    }

    private static boolean wantsHelp(String... arguments) {
        return Arrays.stream(arguments)
                .takeWhile(argument -> !argument.equals("--"))
                .anyMatch(HELP::contains);
    }

    /** The command of a name that reads logs, or null. */
    static ReadingCommand reading(String name, Console console) {
        return switch (name) {
            case "summary" -> new SummaryCommand(console);
            case "errors" -> new ErrorsCommand(console);
            case "grep" -> new GrepCommand(console);
            case "filter" -> new FilterCommand(console);
            case "metrics" -> new MetricsCommand(console);
            case "qa" -> new QaCommand(console);
            case "export" -> new ExportCommand(console);
            default -> null;
        };
    }

    /** With the command that is named, or all if none is: making a command ready takes a good part of a short run. */
    private static CommandLine commands(Console console, String... arguments) {
        CommandLine main = new CommandLine(new Main());
        Map<String, Function<Console, Callable<Integer>>> commands = new LinkedHashMap<>();
        READING.forEach(name -> commands.put(name, out -> reading(name, out)));
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
