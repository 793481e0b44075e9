/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.setup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/** The path of a log file: whether it can work, and what its rolled files are called. Stateless. */
final class LogFile {

    private LogFile() {}

    /**
     * Creates the file and its directory where they are missing.
     *
     * @throws IllegalArgumentException when no log can be written there; the message says why
     */
    static void prepare(Path file) {
        if (file.toString().contains("${")) {
            throw unusable(file, "its path must not contain \"${\", which Log4j takes for a variable");
        }
        if (Files.isDirectory(file)) {
            throw unusable(file, "it is a directory; name a file in it");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw unusable(file, "it is not a regular file");
        }
        try {
            Files.createDirectories(file.getParent());
        } catch (FileAlreadyExistsException e) {
            throw unusable(file, e.getFile() + " is not a directory");
        } catch (IOException e) {
            throw unusable(file, "its directory is missing and cannot be created: " + reason(e));
        }
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            channel.size();
        } catch (IOException e) {
            throw unusable(file, "it cannot be opened for writing: " + reason(e));
        }
    }

    static IllegalArgumentException unusable(Path file, String why) {
        return new IllegalArgumentException("Cannot log to " + file + ": " + why);
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException denied) {
            return "no permission for " + denied.getFile();
        }
        if (e instanceof NoSuchFileException missing) {
            return "the system refuses to create " + missing.getFile();
        }
        if (e instanceof FileSystemException known && known.getReason() != null) {
            return known.getReason();
        }
        return e.toString();
    }

    /** Names of rolled files as a pattern of Log4j's: {@code dir/training-%d{yyyy-MM-dd}-%i.log.gz}. */
    static String rolledPattern(Path file, RollingTime time) {
        String name = file.getFileName().toString();
        String rolled = escaped(base(name)) + time.pattern() + "-%i" + escaped(extension(name)) + ".gz";
        return escaped(file.getParent().toString()) + "/" + rolled;
    }

    /** The same names, and no others, as a regular expression. */
    static String rolledRegex(Path file, RollingTime time) {
        String name = file.getFileName().toString();
        return Pattern.quote(base(name)) + time.regex() + "-\\d+" + Pattern.quote(extension(name)) + "\\.gz";
    }

    private static String base(String name) {
        return name.substring(0, name.length() - extension(name).length());
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot);
    }

    private static String escaped(String text) {
        return text.replace("%", "%%");
    }
}
