/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.filter;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.apache.logging.log4j.core.util.Loader;
import org.conv2d.logging.quality.RuleDefinition;
import org.conv2d.logging.quality.RuleException;
import org.conv2d.logging.rulefile.RuleDocument;

/**
 * A file of rules: {@code classpath:conv2d/quality-rules.yaml}, a path, or a URI of the schemes {@code file} and {@code
 * jar}. For one thread at a time.
 */
final class RuleFile {

    private static final String CLASS_PATH = "classpath:";
    private static final String RULE =
            "must be a path, or a URI like classpath:conv2d/quality-rules.yaml, file:… or jar:file:…";

    private final String name;
    private final Path path;
    private final URL url;
    private Stamp stamp = Stamp.NONE;

    /** What tells one version of a file from another without reading it. */
    private record Stamp(long modifiedMillis, long bytes) {
        static final Stamp NONE = new Stamp(-1, -1);
    }

    private RuleFile(String name, Path path, URL url) {
        this.name = name;
        this.path = path;
        this.url = url;
    }

    /** @throws RuleException for a location that is none, or where there is nothing on the class path */
    static RuleFile at(String location) {
        try {
            if (location.startsWith(CLASS_PATH)) {
                String resource = location.substring(CLASS_PATH.length());
                return new RuleFile(location, null, resource(location, resource));
            }
            if (location.startsWith("jar:")) {
                return new RuleFile(location, null, new URI(location).toURL());
            }
            if (location.startsWith("file:")) {
                return new RuleFile(location, Path.of(new URI(location)), null);
            }
            if (location.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")) {
                throw new RuleException("rules=\"" + location + "\" " + RULE);
            }
            return new RuleFile(location, Path.of(location), null);
        } catch (URISyntaxException | IllegalArgumentException | IOException e) {
            throw new RuleException("rules=\"" + location + "\" " + RULE + ": " + reason(e));
        }
    }

    private static URL resource(String location, String resource) {
        String plain = resource.startsWith("/") ? resource.substring(1) : resource;
        URL found = Loader.getResource(plain, RuleFile.class.getClassLoader());
        if (found == null) {
            throw new RuleException("rules=\"" + location + "\": there is no such file on the class path");
        }
        return found;
    }

    /** What went wrong, in a few words. */
    private static String reason(Exception e) {
        return e instanceof InvalidPathException path
                ? path.getReason()
                : e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    String name() {
        return name;
    }

    /** Whether the file is another one than {@link #read} met. What is on the class path or in a jar never changes. */
    boolean isChanged() {
        return path != null && !stampOfFile().equals(stamp);
    }

    private Stamp stampOfFile() {
        File file = path.toFile();
        return new Stamp(file.lastModified(), file.length());
    }

    /**
     * Reads the rules.
     *
     * @throws RuleException naming the file, what is wrong with it, and where
     */
    List<RuleDefinition> read() {
        if (path != null) {
            stamp = stampOfFile();
        }
        try (InputStream in = open()) {
            return RuleDocument.read(in, name);
        } catch (IOException e) {
            throw new RuleException(name + ": cannot be read: " + e);
        }
    }

    private InputStream open() throws IOException {
        if (path != null) {
            if (Files.isDirectory(path)) {
                throw new RuleException(name + ": is a directory; name a file");
            }
            return Files.newInputStream(path);
        }
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false); // else the jar stays open
        return connection.getInputStream();
    }
}
