/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.filter;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.Node;
import org.apache.logging.log4j.core.config.plugins.visitors.AbstractPluginVisitor;

/** Hands over the attributes of an element, lookups done. Made by Log4j for each parameter. */
public final class AllAttributesVisitor extends AbstractPluginVisitor<AllAttributes> {

    public AllAttributesVisitor() {
        super(AllAttributes.class);
    }

    @Override
    public Object visit(Configuration configuration, Node node, LogEvent event, StringBuilder log) {
        Map<String, String> attributes = new LinkedHashMap<>();
        node.getAttributes().forEach((name, value) -> attributes.put(name, substitutor.replace(event, value)));
        node.getAttributes().clear(); // what is left counts as unknown
        log.append(attributes);
        return attributes;
    }
}
