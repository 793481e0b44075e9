/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.message;

import org.apache.logging.log4j.util.Constants;

/**
 * Messages kept for their thread. Messages nest, because building one may call code that logs, so there are a few. When
 * all are out, a new one takes the place of the oldest, which is either abandoned or still being built further up the
 * stack, and in both cases left to its holder.
 */
final class MessagePool {

    private static final int MESSAGES = 4;

    private static final ThreadLocal<MessagePool> POOLS = ThreadLocal.withInitial(MessagePool::new);

    private final EventMessage[] messages = new EventMessage[MESSAGES];
    private int oldest;

    private MessagePool() {}

    /** A free message, marked as taken. */
    static EventMessage take() {
        EventMessage message = Constants.ENABLE_THREADLOCALS ? POOLS.get().next() : new EventMessage();
        message.take();
        return message;
    }

    private EventMessage next() {
        for (int i = 0; i < MESSAGES; i++) {
            EventMessage message = messages[i];
            if (message == null) {
                message = new EventMessage();
                messages[i] = message;
            }
            if (message.isFree()) {
                return message;
            }
        }
        EventMessage fresh = new EventMessage();
        messages[oldest] = fresh;
        oldest = (oldest + 1) % MESSAGES;
        return fresh;
    }
}
