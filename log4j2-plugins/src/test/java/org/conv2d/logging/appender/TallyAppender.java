/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.appender;

import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Node;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.PluginFactory;
import org.conv2d.logging.view.MessageView;

/** {@code <Tally/>}: takes down in the {@link Roll} of the test which events reach it. Thread-safe. */
@Plugin(name = "Tally", category = Node.CATEGORY, elementType = Appender.ELEMENT_TYPE)
public final class TallyAppender extends AbstractAppender {

    /** Where all of them take down what they see, whatever configuration they belong to. */
    static volatile Roll roll = new Roll(0, 0);

    private final ThreadLocal<MessageView> views = ThreadLocal.withInitial(MessageView::new);

    private TallyAppender() {
        super("Tally", null, null, true, Property.EMPTY_ARRAY);
    }

    @PluginFactory
    public static TallyAppender create() {
        return new TallyAppender();
    }

    @Override
    public void append(LogEvent event) {
        MessageView view = views.get();
        view.read(event.getMessage());
        try {
            roll.arrived(
                    (int) view.longValue(view.indexOf("sender", 0)), (int) view.longValue(view.indexOf("number", 1)));
        } finally {
            view.clear();
        }
    }
}
