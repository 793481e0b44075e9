/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A command's arguments in their plain form: options by a name of theirs, each once, values that cannot be taken for anything
 * else, and in one place what has no name. Most command lines are like that, and to have picocli read them takes longer than a
 * short run. Whatever is not (help, names that are cut short, mistakes, a user's defaults) is picocli's, which also says
 * what the options are: what a command takes from here has to be what picocli would have given it, or nothing.
 *
 * <p>A command asks for its options with values first, then for its flags, then for the rest. Not thread-safe.
 */
final class PlainArguments {
    private static final String JAVA_OPTIONS = Defaults.PREFIX + "JAVA_OPTS"; // is read before there is a JVM

    private static final int MOST_DIGITS = 9;

    private final List<String> arguments;
    private boolean plain = true;

    private PlainArguments(List<String> arguments) {
        this.arguments = arguments;
    }

    /** The arguments behind the name of a command; null if picocli has to look at them. */
    static PlainArguments of(Map<String, String> environment, String... arguments) {
        if (arguments.length < 2 || hasDefaults(environment)) {
            return null;
        }
        for (String argument : arguments) {
            if (!isPlain(argument)) {
                return null;
            }
        }
        return new PlainArguments(new ArrayList<>(Arrays.asList(arguments).subList(1, arguments.length)));
    }

    private static boolean hasDefaults(Map<String, String> environment) {
        for (String variable : environment.keySet()) {
            if (variable.startsWith(Defaults.PREFIX) && !variable.equals(JAVA_OPTIONS)) {
                return true;
            }
        }
        Path file = Defaults.file(environment);
        return file != null && Files.exists(file);
    }

    /** Standard input is not: it can be read once, so there would be no second try. */
    private static boolean isPlain(String argument) {
        return !argument.isEmpty()
                && !argument.equals("-")
                && !argument.equals("--")
                && argument.indexOf('"') < 0
                && argument.indexOf('\'') < 0
                && argument.indexOf('$') < 0;
    }

    /** The value of an option, which any text is; null if the option is not there. */
    String value(String... names) {
        String value = null;
        for (String name : names) {
            int at = arguments.indexOf(name);
            if (at < 0) {
                continue;
            }
            if (value != null || at + 1 == arguments.size() || isNamed(arguments.get(at + 1))) {
                plain = false;
                return null;
            }
            arguments.set(at, null);
            value = arguments.set(at + 1, null);
        }
        return value;
    }

    /** The value of an option that counts; null if the option is not there. */
    Integer number(String... names) {
        String value = value(names);
        if (value == null) {
            return null;
        }
        boolean digits = value.length() <= MOST_DIGITS && (value.length() == 1 || value.charAt(0) != '0');
        for (int i = 0; i < value.length(); i++) {
            digits &= value.charAt(i) >= '0' && value.charAt(i) <= '9';
        }
        plain &= digits;
        return digits ? Integer.valueOf(value) : null;
    }

    /** The value of {@code --format}, or text. */
    OutputFormat format() {
        String value = value("--format");
        if (value == null || value.equals("text")) {
            return OutputFormat.text;
        }
        plain &= value.equals("json");
        return OutputFormat.json;
    }

    /** Whether an option without a value is there. */
    boolean flag(String... names) {
        boolean there = false;
        for (String name : names) {
            int at = arguments.indexOf(name);
            if (at >= 0) {
                plain &= !there;
                there = true;
                arguments.set(at, null);
            }
        }
        return there;
    }

    /** What is left, at least {@code least} of them, all side by side; null if picocli has to look at the whole. */
    List<String> rest(int least) {
        List<String> rest = new ArrayList<>();
        int end = 0;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument != null) {
                plain &= !isNamed(argument) && (rest.isEmpty() || end == i);
                rest.add(argument);
                end = i + 1;
            }
        }
        return plain && rest.size() >= least ? rest : null;
    }

    private static boolean isNamed(String argument) {
        return argument == null || argument.charAt(0) == '-';
    }
}
