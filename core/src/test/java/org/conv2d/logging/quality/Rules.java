/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Rules for tests. */
final class Rules {

    private Rules() {}

    /** Rules written as a list in YAML, which must all be usable. */
    static RuleSet of(String yaml) {
        RuleSet rules = RuleSet.compile(definitions(yaml), name -> null);
        assertEquals(List.of(), rules.problems());
        return rules;
    }

    static QualityEngine engine(String yaml) {
        return new QualityEngine(of(yaml), Mode.ENFORCE);
    }

    static List<RuleDefinition> definitions(String yaml) {
        return RuleDefinition.ofTree(new Load(LoadSettings.builder().build()).loadFromString(yaml), "test.yaml");
    }

    static RuleSet builtIn(Map<String, String> environment) {
        try (InputStream in = Rules.class.getClassLoader().getResourceAsStream(RuleSet.BUILT_IN)) {
            String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return RuleSet.compile(definitions(yaml), environment::get);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
