/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.layout;

import org.apache.logging.log4j.core.config.Node;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.PluginAttribute;
import org.apache.logging.log4j.core.config.plugins.PluginFactory;
import org.apache.logging.log4j.status.StatusLogger;

/** {@code <Rename field="perplexity" to="ppl"/>} inside {@code <EventLayout>}. Immutable. */
@Plugin(name = "Rename", category = Node.CATEGORY, printObject = true)
public final class RenamedField {

    private final String field;
    private final String to;

    private RenamedField(String field, String to) {
        this.field = field;
        this.to = to;
    }

    /** Made by Log4j; null, told to the status logger, when a name is missing. */
    @PluginFactory
    public static RenamedField create(@PluginAttribute("field") String field, @PluginAttribute("to") String to) {
        if (field == null || field.isEmpty() || to == null || to.isEmpty()) {
            StatusLogger.getLogger().error("<Rename field=\"{}\" to=\"{}\"/> needs both names; ignored", field, to);
            return null;
        }
        return new RenamedField(field, to);
    }

    String field() {
        return field;
    }

    String to() {
        return to;
    }
}
