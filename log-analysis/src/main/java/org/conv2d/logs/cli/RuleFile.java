/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.conv2d.logging.quality.RuleException;
import org.conv2d.logging.quality.RuleSet;
import org.conv2d.logging.rulefile.RuleDocument;

/** Quality rules from a file in YAML or JSON, or those that come with the program. Stateless. */
final class RuleFile {
    /** Stands for the rules that come with the program. */
    static final String BUILT_IN = "built-in";

    private RuleFile() {}

    /** The rules, all of which can be used. */
    static RuleSet read(String named) throws OptionException {
        try (InputStream in = open(named)) {
            RuleSet rules = RuleSet.compile(RuleDocument.read(in, named), System::getenv);
            if (!rules.problems().isEmpty()) {
                throw new OptionException("--rules " + named + ": " + String.join("\n", rules.problems()));
            }
            return rules;
        } catch (RuleException mistake) {
            throw new OptionException("--rules: " + mistake.getMessage());
        } catch (InvalidPathException mistake) {
            throw new OptionException("--rules " + named + ": is no path: " + mistake.getReason());
        } catch (IOException unreadable) {
            throw new OptionException("--rules " + named + ": cannot be read: " + reason(named, unreadable));
        }
    }

    private static InputStream open(String named) throws IOException {
        return named.equals(BUILT_IN)
                ? RuleSet.class.getClassLoader().getResourceAsStream(RuleSet.BUILT_IN)
                : Files.newInputStream(Path.of(named));
    }

    private static String reason(String named, IOException unreadable) {
        return Files.exists(Path.of(named)) ? unreadable.getMessage() : "no such file";
    }
}
