/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Values of options that are not given: from the variable {@code CONV2D_LOGS_ERRORS_LIMIT} or {@code CONV2D_LOGS_LIMIT}, else
 * from {@code errors.limit} or {@code limit} in the user's file, {@code ~/.config/conv2d-logs/config}. Not thread-safe.
 */
final class Defaults implements IDefaultValueProvider {
    static final String PREFIX = "CONV2D_LOGS_";
    private static final String FILE = PREFIX + "CONFIG";

    private final Map<String, String> environment;
    private final Map<String, String> origins = new LinkedHashMap<>();
    private final Path file;
    private Properties properties;

    Defaults(Map<String, String> environment) {
        this.environment = environment;
        this.file = file(environment);
    }

    /** The user's file, be it there or not; null if there is no place for one. */
    static Path file(Map<String, String> environment) {
        String named = environment.get(FILE);
        if (named != null && !named.isEmpty()) {
            return Path.of(named);
        }
        String config = environment.get("XDG_CONFIG_HOME");
        String home = environment.get("HOME");
        if (config != null && !config.isEmpty()) {
            return Path.of(config, "conv2d-logs", "config");
        }
        return home == null || home.isEmpty() ? null : Path.of(home, ".config", "conv2d-logs", "config");
    }

    /** Why the user's file cannot be read, or null if it can or need not be. */
    String problem() {
        try {
            properties();
            return null;
        } catch (IOException unreadable) {
            return unreadable.getMessage();
        }
    }

    @Override
    public String defaultValue(ArgSpec argument) throws IOException {
        if (!(argument instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()) {
            return null;
        }
        String name = option.longestName().substring(2);
        String command = argument.command().name();
        for (String key : new String[] {command + '.' + name, name}) {
            String variable =
                    PREFIX + key.toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_');
            String value = environment.get(variable);
            if (value != null && !value.isEmpty()) {
                return from(variable, option, value);
            }
        }
        for (String key : new String[] {command + '.' + name, name}) {
            String value = properties().getProperty(key);
            if (value != null) {
                return from("'" + key + "' in " + file, option, value.strip());
            }
        }
        return null;
    }

    /**
     * One line for every key of the user's file that is no option of any command.
     *
     * @param all makes all commands, which is only done if it has to be
     */
    List<String> unknownKeys(CommandLine present, Supplier<CommandLine> all) {
        Set<String> keys;
        try {
            keys = properties().stringPropertyNames();
        } catch (IOException toldByTheFirstOption) {
            return List.of();
        }
        if (keys.stream().allMatch(key -> isOption(key, present))) {
            return List.of();
        }
        CommandLine complete = all.get();
        return keys.stream()
                .filter(key -> !isOption(key, complete))
                .sorted()
                .map(key -> file + ": '" + key + "' is no option of any command and changes nothing; keys are"
                        + " 'OPTION' or 'COMMAND.OPTION', without dashes in front")
                .toList();
    }

    private static boolean isOption(String key, CommandLine commands) {
        int dot = key.indexOf('.');
        String option = "--" + key.substring(dot + 1);
        return commands.getSubcommands().entrySet().stream()
                .anyMatch(command -> (dot < 0 || command.getKey().equals(key.substring(0, dot)))
                        && command.getValue().getCommandSpec().findOption(option) != null);
    }

    private String from(String origin, OptionSpec option, String value) {
        origins.put(option.longestName(), origin);
        return value;
    }

    /** Where a value comes from that an option has not been given, by option. */
    Map<String, String> origins() {
        return origins;
    }

    private Properties properties() throws IOException {
        if (properties == null) {
            Properties read = new Properties();
            if (file != null) {
                try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    read.load(in);
                } catch (NoSuchFileException none) {
                    String named = environment.get(FILE);
                    if (named != null && !named.isEmpty()) {
                        throw new IOException(FILE + ": there is no file " + file, none);
                    }
                } catch (CharacterCodingException binary) {
                    throw new IOException(file + ": is not in UTF-8", binary);
                } catch (IllegalArgumentException malformed) {
                    throw new IOException(file + ": " + malformed.getMessage(), malformed);
                } catch (IOException failure) {
                    throw new IOException(file + ": cannot be read (" + failure.getMessage() + ")", failure);
                }
            }
            properties = read;
        }
        return properties;
    }
}
