/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.config;

import org.apache.logging.log4j.core.config.Node;
import org.apache.logging.log4j.core.config.arbiters.Arbiter;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.PluginFactory;

/**
 * {@code <StructuredArbiter>}: its children are part of the configuration unless {@code CONV2D_STRUCTURED_LOGGING} asks
 * for text. Immutable.
 */
@Plugin(
        name = "StructuredArbiter",
        category = Node.CATEGORY,
        elementType = Arbiter.ELEMENT_TYPE,
        deferChildren = true,
        printObject = true)
public final class StructuredArbiter implements Arbiter {

    private final boolean structured = Environment.ofProcess().structured();

    private StructuredArbiter() {}

    @PluginFactory
    public static StructuredArbiter create() {
        return new StructuredArbiter();
    }

    @Override
    public boolean isCondition() {
        return structured;
    }
}
