/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.structured;

import org.apache.logging.log4j.util.Constants;

/**
 * Events kept for their thread. A few, because working out a field may log as well. When all are out, a new one takes the
 * place of the oldest, which was probably never logged: that is told.
 */
final class EventPool {

    private static final int EVENTS = 4;

    private static final ThreadLocal<EventPool> POOLS = ThreadLocal.withInitial(EventPool::new);

    private final ActiveEvent[] events = new ActiveEvent[EVENTS];
    private int oldest;

    private EventPool() {}

    /** A free event. */
    static ActiveEvent take() {
        return Constants.ENABLE_THREADLOCALS ? POOLS.get().next() : new ActiveEvent();
    }

    private ActiveEvent next() {
        for (int i = 0; i < EVENTS; i++) {
            ActiveEvent event = events[i];
            if (event == null) {
                event = new ActiveEvent();
                events[i] = event;
            }
            if (event.isFree()) {
                return event;
            }
        }
        Misuse.neverLogged(events[oldest]);
        ActiveEvent fresh = new ActiveEvent();
        events[oldest] = fresh;
        oldest = (oldest + 1) % EVENTS;
        return fresh;
    }
}
