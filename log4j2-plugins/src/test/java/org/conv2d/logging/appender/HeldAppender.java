/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.appender;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Node;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.PluginFactory;

/** {@code <Held/>}: keeps the thread that brings its first event until it is let go. Thread-safe. */
@Plugin(name = "Held", category = Node.CATEGORY, elementType = Appender.ELEMENT_TYPE)
public final class HeldAppender extends AbstractAppender {

    private static final int LONGEST_SECONDS = 60;

    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch free = new CountDownLatch(1);

    private HeldAppender() {
        super("Held", null, null, true, Property.EMPTY_ARRAY);
    }

    @PluginFactory
    public static HeldAppender create() {
        return new HeldAppender();
    }

    /** Waits for the first event. */
    void awaitArrival() {
        await(arrived);
    }

    void letGo() {
        free.countDown();
    }

    @Override
    public void append(LogEvent event) {
        arrived.countDown();
        await(free);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("waited for " + LONGEST_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
