/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Whether people look at what is written. Where the system cannot be asked for each stream, both must be a terminal. */
final class Terminal {
    private static final int OUT = 1;
    private static final int ERR = 2;

    private Terminal() {}

    /** What this program's streams are; {@code NO_COLOR} and a {@code TERM} of {@code dumb} ask for no colours. */
    static Terminals ofThisProgram(Map<String, String> environment) {
        String noColour = environment.getOrDefault("NO_COLOR", "");
        boolean colours = noColour.isEmpty() && !"dumb".equals(environment.get("TERM"));
        return new Terminals(isTerminal(OUT), isTerminal(ERR), colours);
    }

    private static boolean isTerminal(int descriptor) {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException otherSystem) {
            return isConsoleTerminal();
        }
    }

    /** From Java 22 on there is a console without a terminal as well, and a method that tells. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isConsoleTerminal() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }
}
