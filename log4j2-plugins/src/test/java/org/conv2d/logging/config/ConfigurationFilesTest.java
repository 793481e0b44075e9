/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.AbstractConfiguration;
import org.apache.logging.log4j.core.config.ConfigurationFactory;
import org.apache.logging.log4j.core.config.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same configuration in every format that Log4j reads: the same elements with the same attributes. */
final class ConfigurationFilesTest {

    private static String tree(String resource) {
        try (LoggerContext context = new LoggerContext("files")) {
            AbstractConfiguration configuration = (AbstractConfiguration) ConfigurationFactory.getInstance()
                    .getConfiguration(context, "files", URI.create("classpath:conv2d/" + resource));
            configuration.getPluginManager().collectPlugins(List.of());
            configuration.setup();
            return describe(configuration.getRootNode(), "");
        }
    }

    /** Names of elements as Log4j knows them; neither their order nor that of attributes means anything here. */
    private static String describe(Node node, String indent) {
        TreeMap<String, String> attributes = new TreeMap<>(node.getAttributes());
        attributes.values().removeIf(Objects::isNull);
        if (node.getValue() != null && !node.getValue().isBlank()) {
            attributes.put("value", node.getValue());
        }
        List<String> children = node.getChildren().stream()
                .map(child -> describe(child, indent + "  "))
                .sorted()
                .toList();
        String name = node.getType() == null
                ? "Configuration"
                : node.getType().getPluginClass().getSimpleName();
        return indent + name + attributes + "\n" + String.join("", children);
    }

    @ParameterizedTest
    @ValueSource(strings = {"log4j2.yaml", "log4j2.json", "log4j2.properties"})
    void file_ofEachFormat_saysWhatTheXmlSays(String resource) {
        assertEquals(tree("log4j2.xml"), tree(resource));
    }

    @Test
    void xml_holdsWhatItShould() {
        String tree = tree("log4j2.xml");
        for (String part : List.of("EventLayout{}", "StructuredArbiter{}", "level=${conv2d:level}", "ref=Console")) {
            assertTrue(tree.contains(part), tree);
        }
    }

    @Test
    void patterns_ofTheFiles_areThoseOfSetups() {
        String tree = tree("log4j2.xml");
        assertTrue(tree.contains("pattern=" + TextPatterns.FILE + "}"), tree);
        assertTrue(tree.contains("pattern=" + TextPatterns.CONSOLE + "}"), tree);
    }

    @Test
    void overlay_writesLikeTheWholeConfiguration() {
        String whole = tree("log4j2.xml");
        String overlay = tree("overlay.xml");
        for (String part : List.of("PatternLayout{alwaysWriteExceptions=false, pattern=%d{ISO", "max=20", "100 MB")) {
            String line = whole.lines()
                    .filter(text -> text.contains(part))
                    .findFirst()
                    .orElseThrow()
                    .strip();
            assertTrue(overlay.contains(line), overlay);
        }
    }

    @Test
    void overlay_bearsNothingThatReplacesWhatIsTheApplications() {
        String overlay = tree("overlay.xml");
        assertTrue(overlay.startsWith("Configuration{}"), overlay);
        assertTrue(overlay.contains("RootLogger{}"), overlay);
    }
}
