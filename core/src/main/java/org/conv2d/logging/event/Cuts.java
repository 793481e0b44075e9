/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import java.util.Collections;
import java.util.Map;

/**
 * What was cut from an event before it reached its line. Immutable.
 *
 * @param lengths the names of cut fields, each with the length it had
 * @param droppedFields how many fields found no room
 */
public record Cuts(Map<String, Long> lengths, int droppedFields) {

    public Cuts {
        lengths = Collections.unmodifiableMap(lengths);
    }
}
