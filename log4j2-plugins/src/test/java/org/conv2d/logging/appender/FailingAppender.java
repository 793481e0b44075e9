/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.appender;

import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Node;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.PluginFactory;

/** {@code <Failing/>}: throws at whoever brings it an event. */
@Plugin(name = "Failing", category = Node.CATEGORY, elementType = Appender.ELEMENT_TYPE)
public final class FailingAppender extends AbstractAppender {

    private FailingAppender() {
        super("Failing", null, null, false, Property.EMPTY_ARRAY);
    }

    @PluginFactory
    public static FailingAppender create() {
        return new FailingAppender();
    }

    @Override
    public void append(LogEvent event) {
        throw new IllegalStateException("this appender fails");
    }
}
