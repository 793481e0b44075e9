/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.appender;

import java.util.concurrent.atomic.LongAdder;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Node;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.PluginFactory;

/** {@code <Tally/>}: counts what reaches it, over all configurations. Thread-safe. */
@Plugin(name = "Tally", category = Node.CATEGORY, elementType = Appender.ELEMENT_TYPE)
public final class TallyAppender extends AbstractAppender {

    static final LongAdder EVENTS = new LongAdder();

    private TallyAppender() {
        super("Tally", null, null, true, Property.EMPTY_ARRAY);
    }

    @PluginFactory
    public static TallyAppender create() {
        return new TallyAppender();
    }

    @Override
    public void append(LogEvent event) {
        EVENTS.increment();
    }
}
