/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.counting;

import org.apache.logging.log4j.core.LogEvent;
import org.conv2d.logging.view.LogEventView;

/** A thread's view of the event it hands to the rules. Not thread-safe. */
public final class EventReader {

    private final LogEventView view;
    private final LabelValues values = new LabelValues();
    private boolean busy;

    public EventReader(boolean contextNumbers) {
        view = new LogEventView(contextNumbers);
    }

    /** Shows an event to the rules; false if it is busy with one, which has logged another while it was read. */
    public boolean take(LogEvent event, RuleIndex rules) {
        if (busy) {
            return false;
        }
        busy = true;
        try {
            view.read(event);
            rules.accept(view, values);
        } finally {
            view.clear();
            values.clear();
            busy = false;
        }
        return true;
    }
}
