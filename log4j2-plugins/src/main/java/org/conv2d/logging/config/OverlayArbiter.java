/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.logging.log4j.core.config.AbstractConfiguration;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.Node;
import org.apache.logging.log4j.core.config.arbiters.Arbiter;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.PluginAttribute;
import org.apache.logging.log4j.core.config.plugins.PluginConfiguration;
import org.apache.logging.log4j.core.config.plugins.PluginFactory;
import org.apache.logging.log4j.core.config.plugins.util.PluginManager;

/**
 * {@code <OverlayArbiter ref="…,…"/>} at the top of a file that is merged with an application's: does what merging alone
 * cannot. Immutable.
 *
 * <ul>
 *   <li>Each logger that passes nothing on to its parent ({@code additivity="false"}) gets the appenders, too. The root
 *       has them already, so every event that is logged reaches them, and none reaches them twice.
 *   <li>The short form of properties files ({@code rootLogger = INFO, Console}) is spelled out. Log4j ignores it in a
 *       merged configuration, and would leave such loggers without level and appenders.
 * </ul>
 *
 * <p>It is an arbiter because Log4j asks arbiters when all files are merged and nothing is built yet.
 */
@Plugin(name = "OverlayArbiter", category = Node.CATEGORY, elementType = Arbiter.ELEMENT_TYPE, printObject = true)
public final class OverlayArbiter implements Arbiter {

    private OverlayArbiter() {}

    @PluginFactory
    public static OverlayArbiter create(
            @PluginAttribute("ref") String ref, @PluginConfiguration Configuration configuration) {
        if (ref != null && configuration instanceof AbstractConfiguration merged) {
            for (Node section : merged.getRootNode().getChildren()) {
                if ("Loggers".equalsIgnoreCase(section.getName())) {
                    section.getChildren().forEach(logger -> complete(logger, ref, merged));
                }
            }
        }
        return new OverlayArbiter();
    }

    private static void complete(Node logger, String ref, AbstractConfiguration merged) {
        spellOut(logger, merged.getPluginManager());
        String additivity = attribute(logger, "additivity");
        if (additivity != null
                && isFalse(merged.getConfigurationStrSubstitutor().replace(additivity))) {
            for (String appender : ref.split(",")) {
                addReference(logger, appender.strip(), merged.getPluginManager());
            }
        }
    }

    /** {@code levelAndRefs="INFO, A, B"} as level and references. */
    private static void spellOut(Node logger, PluginManager plugins) {
        String shortForm = attribute(logger, "levelAndRefs");
        if (shortForm == null) {
            return;
        }
        logger.getAttributes().remove("levelAndRefs");
        List<String> parts = List.of(shortForm.split(","));
        logger.getAttributes().putIfAbsent("level", parts.get(0).strip());
        parts.subList(1, parts.size()).forEach(part -> addReference(logger, part.strip(), plugins));
    }

    private static void addReference(Node logger, String ref, PluginManager plugins) {
        boolean present = logger.getChildren().stream().anyMatch(child -> ref.equals(attribute(child, "ref")));
        if (!present) {
            Node reference = new Node(logger, "AppenderRef", plugins.getPluginType("AppenderRef"));
            reference.getAttributes().put("ref", ref);
            logger.getChildren().add(reference);
        }
    }

    private static boolean isFalse(String value) {
        return "false".equals(value.strip().toLowerCase(Locale.ROOT));
    }

    /** Names of attributes know no case. */
    private static String attribute(Node node, String name) {
        return node.getAttributes().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** It holds no children. */
    @Override
    public boolean isCondition() {
        return false;
    }
}
