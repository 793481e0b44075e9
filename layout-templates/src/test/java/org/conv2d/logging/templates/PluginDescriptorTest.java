/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.processor.PluginCache;
import org.apache.logging.log4j.core.config.plugins.processor.PluginEntry;
import org.apache.logging.log4j.core.config.plugins.processor.PluginProcessor;
import org.junit.jupiter.api.Test;

/** The module's own plugin descriptor, by which Log4j finds its plugins. */
class PluginDescriptorTest {

    @Test
    void descriptor_holdsEveryPluginOfTheModule() throws IOException, URISyntaxException {
        Path classes = Path.of(LineResolverFactory.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        PluginCache cache = new PluginCache();
        cache.loadCacheFiles(Collections.enumeration(Set.of(
                classes.resolve(PluginProcessor.PLUGIN_CACHE_FILE).toUri().toURL())));
        Set<String> listed = new TreeSet<>();
        for (Map<String, PluginEntry> category : cache.getAllCategories().values()) {
            category.values().forEach(entry -> listed.add(entry.getClassName()));
        }
        Set<String> annotated = pluginsIn(classes);
        assertFalse(annotated.isEmpty());
        assertEquals(annotated, listed);
    }

    private static Set<String> pluginsIn(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .filter(PluginDescriptorTest::isPlugin)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static boolean isPlugin(String className) {
        try {
            return Class.forName(className).isAnnotationPresent(Plugin.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
