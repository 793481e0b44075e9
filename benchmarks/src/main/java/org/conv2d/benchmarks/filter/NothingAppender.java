/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.filter;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Node;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.PluginAttribute;
import org.apache.logging.log4j.core.config.plugins.PluginFactory;

/** {@code <Nothing name="n"/>}: counts events, and those of WARN and above. For one thread. */
@Plugin(name = "Nothing", category = Node.CATEGORY, elementType = Appender.ELEMENT_TYPE)
public final class NothingAppender extends AbstractAppender {

    private long events;
    private long raised;

    private NothingAppender(String name) {
        super(name, null, null, false, Property.EMPTY_ARRAY);
    }

    @PluginFactory
    public static NothingAppender create(@PluginAttribute("name") String name) {
        return new NothingAppender(name);
    }

    @Override
    public void append(LogEvent event) {
        events++;
        if (event.getLevel().isMoreSpecificThan(Level.WARN)) {
            raised++;
        }
    }

    long events() {
        return events;
    }

    long raised() {
        return raised;
    }
}
