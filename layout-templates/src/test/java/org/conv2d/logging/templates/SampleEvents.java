/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.templates;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.core.time.MutableInstant;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.SimpleMessage;
import org.apache.logging.log4j.util.SortedArrayStringMap;
import org.apache.logging.log4j.util.StringMap;
import org.conv2d.logging.message.EventMessage;

/** Events whose lines are known to the last byte. */
final class SampleEvents {

    private SampleEvents() {}

    /** An event with a type, typed fields and context: the one that the documentation shows. */
    static Log4jLogEvent typed() {
        return with(EventMessage.of("fsq_encoding", "encoded")
                        .with("batch_size", 32)
                        .with("perplexity", 125.6)
                        .with("levels", new int[] {8, 5, 5})
                        .with("host", "gpu-3"))
                .build();
    }

    static Log4jLogEvent text(String text) {
        return with(new SimpleMessage(text)).build();
    }

    static Log4jLogEvent failure(Throwable thrown) {
        return with(new SimpleMessage("failed")).setThrown(thrown).build();
    }

    static Log4jLogEvent.Builder with(Message message) {
        MutableInstant time = new MutableInstant();
        time.initFromEpochSecond(1_795_426_200L, 123_456_000);
        StringMap context = new SortedArrayStringMap();
        context.putValue("run.id", "r42");
        return Log4jLogEvent.newBuilder()
                .setInstant(time)
                .setLevel(Level.WARN)
                .setLoggerName("org.conv2d.Train")
                .setThreadName("main")
                .setContextData(context)
                .setMessage(message);
    }
}
