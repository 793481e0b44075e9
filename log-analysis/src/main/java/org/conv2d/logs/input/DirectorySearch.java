/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.input;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;

/**
 * Finds files below a directory, sorted by path. Hidden directories are passed over and links to directories are not
 * followed, so a search always ends.
 */
final class DirectorySearch {
    private DirectorySearch() {}

    /** The log files in {@code directory} and in those below it. */
    static List<Path> logsUnder(Path directory) throws IOException {
        return search(directory, Integer.MAX_VALUE, LogFileNames::matches);
    }

    static boolean isGlob(String named) {
        return indexOfWildcard(named) < named.length();
    }

    /** The files that a glob in the syntax of {@link java.nio.file.FileSystem#getPathMatcher} matches. */
    static List<Path> matching(String glob) throws IOException {
        PathMatcher matcher;
        try {
            matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        } catch (PatternSyntaxException invalid) {
            throw new InputException(glob + ": is no valid pattern (" + invalid.getDescription() + ")");
        }
        int wildcard = indexOfWildcard(glob);
        int split = glob.lastIndexOf('/', wildcard) + 1;
        Path literal = Path.of(glob.substring(0, split));
        if (!Files.isDirectory(literal)) {
            return List.of();
        }
        String pattern = glob.substring(split);
        int depth = 1 + (int) pattern.chars().filter(c -> c == '/').count();
        return search(literal, pattern.contains("**") ? Integer.MAX_VALUE : depth, matcher::matches);
    }

    private static int indexOfWildcard(String named) {
        int index = 0;
        while (index < named.length() && "*?[{".indexOf(named.charAt(index)) < 0) {
            index++;
        }
        return index;
    }

    private static List<Path> search(Path directory, int depth, Predicate<Path> wanted) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(directory, Set.of(), depth, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                return visited.equals(directory) || !isHidden(visited)
                        ? FileVisitResult.CONTINUE
                        : FileVisitResult.SKIP_SUBTREE;
            }

            /** What cannot be looked at is told by whoever tries to read it, and keeps nothing else from being read. */
            @Override
            public FileVisitResult visitFileFailed(Path unreadable, IOException failure) throws IOException {
                if (unreadable.equals(directory)) {
                    throw failure;
                }
                found.add(unreadable);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (wanted.test(file) && Files.isRegularFile(file)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(null);
        return found;
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }
}
