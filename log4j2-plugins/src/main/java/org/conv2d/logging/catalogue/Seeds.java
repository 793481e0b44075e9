/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.conv2d.logging.message.EventMessage;
import org.conv2d.logging.structured.LoggedEvent;

/**
 * {@code seeds}: what the sources of chance of a run start from. Immutable.
 *
 * @param randomSeed the one the others come from
 * @param seeds that of each source by its name; none leaves the field out
 */
public record Seeds(long randomSeed, Map<String, Long> seeds) implements LoggedEvent {

    public Seeds {
        seeds = seeds == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(seeds));
    }

    /** One seed for all. */
    public static Seeds of(long randomSeed) {
        return new Seeds(randomSeed, Map.of());
    }

    /** These, and the seed of one source. */
    public Seeds source(String name, long seed) {
        Map<String, Long> more = new LinkedHashMap<>(seeds);
        more.put(name, seed);
        return new Seeds(randomSeed, more);
    }

    @Override
    public String type() {
        return "seeds";
    }

    @Override
    public String text() {
        return "Random seeds set";
    }

    @Override
    public void writeTo(EventMessage message) {
        new CheckedFields(message)
                .value("random_seed", randomSeed)
                .ifKnown("seeds", seeds.isEmpty() ? null : seeds)
                .end();
    }
}
