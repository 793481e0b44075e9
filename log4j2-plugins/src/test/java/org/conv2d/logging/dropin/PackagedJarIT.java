/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.dropin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.processor.PluginCache;
import org.apache.logging.log4j.core.config.plugins.processor.PluginEntry;
import org.junit.jupiter.api.Test;

/** What the drop-in jar holds. */
final class PackagedJarIT {

    private static final String DESCRIPTOR = "META-INF/org/apache/logging/log4j/core/config/plugins/Log4j2Plugins.dat";
    private static final int JAVA_17 = 61;

    private static List<String> files() throws IOException {
        try (JarFile jar = new JarFile(Jars.PLUGINS.toFile())) {
            return jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(JarEntry::getName)
                    .toList();
        }
    }

    private static List<String> classes() throws IOException {
        return files().stream().filter(name -> name.endsWith(".class")).toList();
    }

    @Test
    void jar_holdsOurClassesAndNoneElse() throws IOException {
        List<String> foreign = files().stream()
                .filter(name -> !name.startsWith("org/conv2d/logging/")
                        && !name.startsWith("conv2d/")
                        && !name.startsWith("META-INF/maven/org.conv2d/")
                        && !name.startsWith("META-INF/native-image/log4j-generated/org.conv2d/")
                        && !name.equals("META-INF/MANIFEST.MF")
                        && !name.equals(DESCRIPTOR))
                .toList();
        assertEquals(List.of(), foreign);
        assertEquals(files().size(), Set.copyOf(files()).size(), "an entry comes twice");
    }

    @Test
    void jar_holdsTheWholeCore() throws IOException {
        Path core = Path.of("../core/target/classes");
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(core)) {
            files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> core.relativize(file).toString().replace('\\', '/'))
                    .forEach(missing::add);
        }
        assertTrue(missing.contains("org/conv2d/logging/event/EventLine.class"));
        missing.removeAll(Set.copyOf(classes()));
        assertEquals(Set.of(), missing);
    }

    @Test
    void descriptor_namesEveryPluginAndNothingElse() throws IOException, ReflectiveOperationException {
        URL[] urls = {Jars.PLUGINS.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, Plugin.class.getClassLoader())) {
            Set<String> annotated = new TreeSet<>();
            for (String file : classes()) {
                String name =
                        file.substring(0, file.length() - ".class".length()).replace('/', '.');
                if (!name.endsWith("package-info")
                        && Class.forName(name, false, loader).isAnnotationPresent(Plugin.class)) {
                    annotated.add(name);
                }
            }
            PluginCache cache = new PluginCache();
            cache.loadCacheFiles(Collections.enumeration(List.of(new URL("jar:" + urls[0] + "!/" + DESCRIPTOR))));
            Set<String> registered = cache.getAllCategories().values().stream()
                    .flatMap(category -> category.values().stream())
                    .map(PluginEntry::getClassName)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertTrue(annotated.contains("org.conv2d.logging.layout.EventLayout"));
            assertEquals(annotated, registered);
        }
    }

    @Test
    void classes_runOnJava17() throws IOException {
        try (JarFile jar = new JarFile(Jars.PLUGINS.toFile())) {
            for (String name : classes()) {
                byte[] head = jar.getInputStream(jar.getEntry(name)).readNBytes(8);
                assertTrue(head[7] <= JAVA_17, () -> name + " needs class file version " + head[7]);
            }
        }
    }

    @Test
    void manifest_namesTheModule() throws IOException {
        try (JarFile jar = new JarFile(Jars.PLUGINS.toFile())) {
            assertEquals(
                    "org.conv2d.logging.plugins",
                    jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"));
        }
    }
}
