/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.encode;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.conv2d.benchmarks.figures.Spread;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Keeps the encoder from getting slow or wasteful unnoticed: no garbage at all, and at least half of the ratios the
 * design asks for. Only ratios of one run are looked at, of processor time, so that a busy machine does not matter. What
 * falls short is measured once more, for longer: an iteration has some kilobytes of garbage of its own, and too few events
 * to make nothing of them when the machine has little time to spare.
 */
class EncodeGuardIT {

    private static final List<RatioTarget> RATIOS =
            EncodeTargets.againstPeers().stream().map(RatioTarget::halved).toList();

    private static final EncodeRun SHORT = new EncodeRun(1, 5, 5, 300);
    private static final EncodeRun LONG = new EncodeRun(1, 5, 5, 1000);

    private static Costs costs;

    @BeforeAll
    static void measure() throws RunnerException {
        Set<Contender> contenders = EnumSet.copyOf(EncodeTargets.GARBAGE_FREE);
        contenders.addAll(contendersOf(RATIOS));
        costs = SHORT.measure(contenders, VerboseMode.SILENT);
    }

    private static Set<Contender> contendersOf(List<RatioTarget> targets) {
        return targets.stream()
                .flatMap(RatioTarget::contenders)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Contender.class)));
    }

    @Test
    void encode_anyOfOurs_allocatesNothing() throws RunnerException {
        List<Contender> wasteful = EncodeTargets.GARBAGE_FREE.stream()
                .filter(contender -> !EncodeTargets.isGarbageFree(costs, contender))
                .toList();
        if (!wasteful.isEmpty()) {
            Costs again = LONG.measure(wasteful, VerboseMode.SILENT);
            assertAll(wasteful.stream()
                    .map(contender -> () -> assertTrue(
                            EncodeTargets.isGarbageFree(again, contender),
                            () -> contender + " allocates " + bytes(costs, contender) + " B/op, and again "
                                    + bytes(again, contender))));
        }
    }

    private static String bytes(Costs costs, Contender contender) {
        return Spread.of(costs.of(contender, Cost::allocatedBytes)).text(3);
    }

    @Test
    void encode_besidePeers_reachesHalfOfTheTargets() throws RunnerException {
        List<RatioTarget> missed =
                RATIOS.stream().filter(target -> !target.isReached(costs)).toList();
        if (!missed.isEmpty()) {
            Costs again = LONG.measure(contendersOf(missed), VerboseMode.SILENT);
            assertAll(missed.stream()
                    .map(target -> () -> assertTrue(
                            target.isReached(again),
                            () -> target + " was missed: " + target.ratio(costs).text(2) + ", and again "
                                    + target.ratio(again).text(2))));
        }
    }
}
