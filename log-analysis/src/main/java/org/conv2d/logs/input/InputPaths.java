/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns what a user names into inputs, in the order named: a file, a directory (its log files and those below it, by
 * name), a glob, or {@code -} for standard input. The parts of a rotated log come in a row, the oldest first.
 *
 * <p>A file that is named twice is read once. A file that is named by itself is opened here, so that it is known before
 * hours of work on others if it cannot be read; one that was found by a search fails when its turn comes.
 */
public final class InputPaths {
    private final InputStream standardInput;
    private final List<LogSource> sources = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Set<Object> seen = new HashSet<>();

    private InputPaths(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    /**
     * The inputs that {@code paths} name.
     *
     * @throws InputException if any of them cannot be read or names nothing, with a line for each that does not
     */
    public static List<LogSource> resolve(List<String> paths, InputStream standardInput) throws InputException {
        InputPaths resolved = new InputPaths(standardInput);
        for (String path : paths) {
            resolved.add(path);
        }
        if (!resolved.problems.isEmpty()) {
            throw new InputException(String.join("\n", resolved.problems));
        }
        return resolved.partsTogether();
    }

    /**
     * A file as an input; its name is taken as it is.
     *
     * @throws InputException if there is no such file, or it cannot be read
     */
    public static LogSource file(Path path) throws InputException {
        InputPaths resolved = new InputPaths(InputStream.nullInputStream());
        if (Files.isDirectory(path)) {
            throw new InputException(path + ": is a directory");
        }
        if (!Files.exists(path)) {
            throw new InputException(path + ": no such file or directory");
        }
        resolved.addNamed(path);
        if (!resolved.problems.isEmpty()) {
            throw new InputException(resolved.problems.get(0));
        }
        return resolved.sources.get(0);
    }

    /** The inputs with the parts of a rotated log in a row, from the oldest, at the place of the first that was found. */
    private List<LogSource> partsTogether() {
        if (sources.size() == 1) {
            return List.of(sources.get(0));
        }
        Map<Object, List<LogSource>> logs = new LinkedHashMap<>();
        for (LogSource source : sources) {
            Object log = source instanceof FileSource file
                    ? RotatedName.of(file.path()).log()
                    : source;
            logs.computeIfAbsent(log, added -> new ArrayList<>()).add(source);
        }
        List<LogSource> ordered = new ArrayList<>();
        for (List<LogSource> parts : logs.values()) {
            if (parts.size() > 1) {
                parts.sort(Comparator.comparing(part -> RotatedName.of(Path.of(part.name()))));
            }
            ordered.addAll(parts);
        }
        return List.copyOf(ordered);
    }

    private void add(String named) {
        if (named.equals(StandardInput.ARGUMENT)) {
            if (seen.add(StandardInput.ARGUMENT)) {
                sources.add(new StandardInput(standardInput));
            }
            return;
        }
        if (named.isEmpty()) {
            problems.add("'': an empty name names no file; perhaps a variable is not set");
            return;
        }
        try {
            Path path = Path.of(named);
            if (Files.isDirectory(path)) {
                addFound(
                        DirectorySearch.logsUnder(path),
                        named + ": no log files in this directory (looked for " + LogFileNames.DESCRIPTION + ")");
            } else if (Files.exists(path)) {
                addNamed(path);
            } else if (DirectorySearch.isGlob(named)) {
                addFound(DirectorySearch.matching(named), named + ": no file matches this pattern");
            } else {
                problems.add(named + ": no such file or directory");
            }
        } catch (InvalidPathException invalid) {
            problems.add(named + ": is no valid path (" + invalid.getReason() + ")");
        } catch (InputException unreadable) {
            problems.add(unreadable.getMessage());
        } catch (IOException failure) {
            problems.add(named + ": cannot be searched (" + Failures.reason(failure) + ")");
        }
    }

    private void addFound(List<Path> files, String problemIfNone) throws IOException {
        if (files.isEmpty()) {
            problems.add(problemIfNone);
        }
        for (Path file : files) {
            if (seen.add(file.toRealPath())) {
                sources.add(new FileSource(file));
            }
        }
    }

    private void addNamed(Path path) {
        FileSource source = new FileSource(path);
        try {
            boolean regular = source.isRegular();
            // A pipe or device has no other name, and perhaps no real path: /dev/stdin may link to "pipe:[4711]".
            if (seen.add(regular ? path.toRealPath() : path.toAbsolutePath())) {
                if (regular) {
                    source.open().close();
                }
                sources.add(source);
            }
        } catch (InputException unreadable) {
            problems.add(unreadable.getMessage());
        } catch (IOException failure) {
            problems.add(path + ": cannot be read: " + Failures.reason(failure));
        }
    }
}
