/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import java.util.List;
import org.conv2d.logs.input.InputException;
import org.conv2d.logs.output.UnwritableException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the user is told when a command cannot do its work, and the exit status that goes with it. */
final class Failure {
    private Failure() {}

    /** A command line that makes no sense. */
    static ExitStatus ofUsage(ParameterException mistake, Defaults defaults, Console console) {
        String explanation = explanation(mistake);
        console.tell(explanation);
        defaults.origins().forEach((option, origin) -> {
            if (explanation.contains(option)) {
                console.tell(option + " comes from " + origin);
            }
        });
        console.tell("see: " + mistake.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitStatus.UNREADABLE;
    }

    /** A command that failed while it ran. */
    static ExitStatus ofExecution(Exception failure, Console console) {
        if (failure instanceof OutputException output) {
            if (output.isClosedPipe()) {
                return ExitStatus.DONE;
            }
            console.tell("cannot write to standard output: " + output.getMessage());
        } else if (failure instanceof UnwritableException unwritable) {
            console.tell(unwritable.getMessage());
        } else if (failure instanceof InputException input) {
            console.tell(input.getMessage());
        } else {
            console.tell("this is a bug in conv2d-logs; please report it with what follows");
            failure.printStackTrace(console.err());
        }
        return ExitStatus.UNREADABLE;
    }

    /** A heap that is too small. */
    static ExitStatus ofMemory(Console console) {
        console.tell("out of memory; give it more with CONV2D_LOGS_JAVA_OPTS=-Xmx1g");
        return ExitStatus.UNREADABLE;
    }

    /** What may have been meant: of what is similar that which starts alike, if anything does. */
    private static List<String> likely(UnmatchedArgumentException unmatched) {
        List<String> similar = unmatched.getSuggestions();
        String given = unmatched.getUnmatched().get(0);
        List<String> alike = similar.stream()
                .filter(name -> !given.isEmpty() && name.startsWith(given.substring(0, 1)))
                .toList();
        return alike.isEmpty() ? similar : alike;
    }

    private static String explanation(ParameterException mistake) {
        if (!(mistake instanceof UnmatchedArgumentException unmatched)) {
            return mistake.getMessage();
        }
        CommandLine commandLine = unmatched.getCommandLine();
        boolean option = unmatched.isUnknownOption();
        boolean command = !option && !commandLine.getSubcommands().isEmpty();
        List<String> suggestions = likely(unmatched);
        return "unknown " + (option ? "option" : command ? "command" : "argument") + " '"
                + unmatched.getUnmatched().get(0) + "'"
                + (suggestions.isEmpty() ? "" : "; did you mean " + String.join(" or ", suggestions) + "?");
    }
}
