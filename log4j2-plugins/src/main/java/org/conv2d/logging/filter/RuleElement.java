/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.filter;

import java.util.List;
import java.util.Map;
import org.apache.logging.log4j.core.config.Node;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.PluginFactory;
import org.apache.logging.log4j.status.StatusLogger;
import org.conv2d.logging.quality.RuleDefinition;
import org.conv2d.logging.quality.RuleException;

/**
 * {@code <Rule id="low-perplexity" event="fsq_encoding" when="loss > 5" escalate="WARN"/>}: a rule in a
 * configuration, with the attributes that a rule file has as keys. One that cannot be read is reported and is no rule.
 * Immutable.
 */
@Plugin(name = "Rule", category = Node.CATEGORY, printObject = true)
public final class RuleElement {

    private final List<RuleDefinition> definitions;

    private RuleElement(List<RuleDefinition> definitions) {
        this.definitions = definitions;
    }

    @PluginFactory
    public static RuleElement create(@AllAttributes Map<String, String> attributes) {
        try {
            return new RuleElement(List.of(RuleDefinition.of(attributes)));
        } catch (RuleException e) {
            StatusLogger.getLogger().error("QualityFilter: {}", e.getMessage());
            return new RuleElement(List.of());
        }
    }

    /** The rule; none when it cannot be read. */
    List<RuleDefinition> definitions() {
        return definitions;
    }

    @Override
    public String toString() {
        return definitions.toString();
    }
}
