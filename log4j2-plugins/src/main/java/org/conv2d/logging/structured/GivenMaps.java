/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.structured;

import java.util.Map;
import java.util.function.BiConsumer;

/** Reads maps that an application hands over, whatever they hold or throw. Stateless. */
final class GivenMaps {

    private GivenMaps() {}

    /** Passes on each entry; a map that throws ends there, and is told. */
    static void forEach(Map<?, ?> map, BiConsumer<String, Object> action) {
        if (map == null) {
            Misuse.tell("null map", "Fields must be a map, and were null; the event is logged without them");
            return;
        }
        try {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                Object key = entry.getKey();
                action.accept(key == null ? null : key.toString(), entry.getValue());
            }
        } catch (RuntimeException e) {
            Misuse.tell(
                    "map " + e.getClass(), "A map of fields threw {}; those it gave before are logged", e.toString());
        }
    }
}
