/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.encode;

import static org.conv2d.benchmarks.encode.Contender.COPY;
import static org.conv2d.benchmarks.encode.Contender.ECS;
import static org.conv2d.benchmarks.encode.Contender.EVENT;
import static org.conv2d.benchmarks.encode.Contender.EVENT_FILL;
import static org.conv2d.benchmarks.encode.Contender.JTL_FLAT;
import static org.conv2d.benchmarks.encode.Contender.LOGSTASH_BYTES;
import static org.conv2d.benchmarks.encode.Contender.LOGSTASH_STREAM;
import static org.conv2d.benchmarks.encode.Contender.MAP;
import static org.conv2d.benchmarks.encode.Contender.MUTABLE;
import static org.conv2d.benchmarks.encode.Contender.MUTABLE_CARRIED;
import static org.conv2d.benchmarks.encode.Contender.MUTABLE_FILL;
import static org.conv2d.benchmarks.encode.Contender.TEXT_EVENT;
import static org.conv2d.benchmarks.encode.Contender.TEXT_JTL;

import java.util.List;
import org.conv2d.benchmarks.figures.Spread;

/** What the design asks of encoding. Stateless. */
public final class EncodeTargets {

    /** Who must not leave garbage behind. */
    public static final List<Contender> GARBAGE_FREE =
            List.of(EVENT, EVENT_FILL, MUTABLE, MUTABLE_FILL, MUTABLE_CARRIED, MAP, TEXT_EVENT);

    /** Garbage comes in objects of 16 bytes and more; less than this an event is the benchmark's own. */
    static final double NOTHING_BYTES = 0.5;

    private static final int FASTER_PEERS_SINCE_JDK = 25;

    private EncodeTargets() {}

    public static boolean isGarbageFree(Costs costs, Contender contender) {
        return Spread.of(costs.of(contender, Cost::allocatedBytes)).most() < NOTHING_BYTES;
    }

    /** How much faster than the peers; they are faster themselves on newer JDKs. */
    public static List<RatioTarget> againstPeers() {
        boolean fasterPeers = Runtime.version().feature() >= FASTER_PEERS_SINCE_JDK;
        return List.of(
                RatioTarget.atLeast(fasterPeers ? 5 : 8, "8 fields, JsonTemplateLayout : ours", EVENT, JTL_FLAT),
                RatioTarget.atLeast(
                        fasterPeers ? 4 : 6,
                        "8 fields, best peer : ours",
                        EVENT,
                        JTL_FLAT,
                        ECS,
                        LOGSTASH_STREAM,
                        LOGSTASH_BYTES),
                RatioTarget.atLeast(4, "MapMessage, JsonTemplateLayout : ours", MAP, JTL_FLAT),
                RatioTarget.atLeast(3, "1,000 chars of text, JsonTemplateLayout : ours", TEXT_EVENT, TEXT_JTL));
    }

    /** How near to the floor. */
    public static List<RatioTarget> againstFloor() {
        return List.of(
                RatioTarget.atMost(25, "8 fields, ours : array copy of the line", COPY, EVENT),
                RatioTarget.atMost(1.4, "8 fields, fill + encode : encode", EVENT, EVENT_FILL),
                RatioTarget.atMost(1.4, "8 fields, fill + hand over + encode : encode", EVENT, MUTABLE_FILL));
    }
}
