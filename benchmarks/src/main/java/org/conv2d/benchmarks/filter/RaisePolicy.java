/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.filter;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.appender.rewrite.RewritePolicy;
import org.apache.logging.log4j.core.config.Node;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.PluginFactory;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.message.MapMessage;

/** {@code <RaisePolicy/>}: what one would write by hand to raise events of low perplexity. Immutable. */
@Plugin(name = "RaisePolicy", category = Node.CATEGORY, elementType = "rewritePolicy")
public final class RaisePolicy implements RewritePolicy {

    private static final double LIMIT = 50;

    private RaisePolicy() {}

    @PluginFactory
    public static RaisePolicy create() {
        return new RaisePolicy();
    }

    @Override
    public LogEvent rewrite(LogEvent event) {
        boolean low = event.getMessage() instanceof MapMessage<?, ?> map
                && "fsq_encoding".equals(map.getIndexedReadOnlyStringMap().getValue("event"))
                && map.getIndexedReadOnlyStringMap().getValue("perplexity") instanceof Double perplexity
                && perplexity < LIMIT;
        return low ? new Log4jLogEvent.Builder(event).setLevel(Level.WARN).build() : event;
    }
}
