/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conv2d.logging.quality.RuleDefinition;
import org.conv2d.logging.quality.RuleException;
import org.conv2d.logging.quality.RuleSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads quality rules from a file in YAML or JSON, or those that come with the program. Stateless. */
final class RuleFile {
    /** Stands for the rules that come with the program. */
    static final String BUILT_IN = "built-in";

    private RuleFile() {}

    /** The rules; nothing in the file can make it construct anything but them. */
    static RuleSet read(String named) throws OptionException {
        try {
            List<RuleDefinition> definitions = RuleDefinition.ofTree(tree(named), named);
            RuleSet rules = RuleSet.compile(definitions, System::getenv);
            if (!rules.problems().isEmpty()) {
                throw new OptionException("--rules " + named + ": " + String.join("\n", rules.problems()));
            }
            return rules;
        } catch (RuleException mistake) {
            throw new OptionException("--rules: " + mistake.getMessage());
        } catch (MarkedYamlEngineException mistake) {
            String place = mistake.getProblemMark()
                    .map(mark -> ", line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1))
                    .orElse("");
            throw new OptionException("--rules " + named + place + ": " + mistake.getProblem());
        } catch (YamlEngineException mistake) {
            throw new OptionException("--rules " + named + ": is no valid YAML: " + mistake.getMessage());
        } catch (IOException unreadable) {
            throw new OptionException("--rules " + named + ": cannot be read: " + reason(named, unreadable));
        }
    }

    private static String reason(String named, IOException unreadable) {
        return Files.exists(Path.of(named)) ? unreadable.getMessage() : "no such file";
    }

    private static Object tree(String named) throws IOException {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(named)
                .setAllowDuplicateKeys(false)
                .setCodePointLimit(RuleSet.MAX_FILE_BYTES)
                .build();
        try (InputStream in = named.equals(BUILT_IN)
                ? RuleSet.class.getClassLoader().getResourceAsStream(RuleSet.BUILT_IN)
                : Files.newInputStream(Path.of(named))) {
            byte[] bytes = in.readNBytes(RuleSet.MAX_FILE_BYTES + 1);
            if (bytes.length > RuleSet.MAX_FILE_BYTES) {
                throw new IOException("more than " + RuleSet.MAX_FILE_BYTES + " bytes");
            }
            return new Load(settings).loadFromString(new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
