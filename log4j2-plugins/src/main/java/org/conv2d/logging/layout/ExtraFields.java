/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.layout;

import java.util.Arrays;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.util.KeyValuePair;
import org.conv2d.logging.event.EventLine;

/**
 * Fields that every line gets: {@code <KeyValuePair key="service" value="${env:SERVICE}"/>}. Log4j resolves
 * {@code ${…}} once; what is left after that ({@code $${…}} in the configuration) is resolved for each event. Immutable.
 */
final class ExtraFields {

    private final KeyValuePair[] pairs;
    private final Configuration configuration;

    ExtraFields(KeyValuePair[] pairs, Configuration configuration) {
        this.pairs = pairs == null ? new KeyValuePair[0] : pairs.clone();
        // a thread's encoder must not keep a configuration that has gone without need
        boolean any = Arrays.stream(this.pairs).anyMatch(ExtraFields::changes);
        this.configuration = any ? configuration : null;
    }

    private static boolean changes(KeyValuePair pair) {
        return pair.getValue() != null && pair.getValue().contains("${");
    }

    void write(EventLine line, LogEvent event) {
        for (KeyValuePair pair : pairs) {
            String value = pair.getValue();
            boolean changes = configuration != null && changes(pair);
            line.field(
                    pair.getKey(), changes ? configuration.getStrSubstitutor().replace(event, value) : value);
        }
    }
}
