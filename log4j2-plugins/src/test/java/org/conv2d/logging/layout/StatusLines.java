/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.layout;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.status.StatusData;
import org.apache.logging.log4j.status.StatusListener;
import org.apache.logging.log4j.status.StatusLogger;

/** What Log4j's status logger says at WARN and above while this is open. */
public final class StatusLines implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final StatusListener listener = new StatusListener() {
        @Override
        public void log(StatusData data) {
            lines.add(data.getMessage().getFormattedMessage());
        }

        @Override
        public Level getStatusLevel() {
            return Level.WARN;
        }

        @Override
        public void close() {
            // called when the listener is removed
        }
    };

    public StatusLines() {
        StatusLogger.getLogger().registerListener(listener);
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        StatusLogger.getLogger().removeListener(listener);
    }
}
