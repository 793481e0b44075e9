/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.conv2d.logging.metrics.Histogram;
import org.conv2d.logs.tally.NamedTallies;

/** Puts together what {@link MetricsState} has gathered, over all runs and logs. */
final class MetricsCollection {
    private final NamedTallies<LatestValue> gauges;
    private final NamedTallies<TimerTally> timers;
    private final SummaryStates summaries;
    private final Collection<OrderedMetrics> logs;
    private final List<String> cut = new ArrayList<>();

    MetricsCollection(
            NamedTallies<LatestValue> gauges,
            NamedTallies<TimerTally> timers,
            SummaryStates summaries,
            Collection<OrderedMetrics> logs) {
        this.gauges = gauges;
        this.timers = timers;
        this.summaries = summaries;
        this.logs = logs;
    }

    MetricsResult result() {
        SortedMap<String, Double> counters = new TreeMap<>();
        sumOfRuns("counters", OrderedMetrics::counters)
                .forEach((name, sum) -> counters.put(name, sum.total().doubleValue()));
        sumOfRuns("counters", OrderedMetrics::summaryCounters)
                .forEach((name, sum) -> counters.merge(name, sum.total().doubleValue(), Math::max));
        SortedMap<String, Distribution> histograms = new TreeMap<>();
        sumOfRuns("histograms", OrderedMetrics::histograms)
                .forEach((name, sum) -> histograms.put(name, sum.distribution()));
        histograms.putAll(summaries.ofHistograms());
        noteIfCut("histograms", summaries.hasCutHistograms());
        return new MetricsResult(counters, latest(), durations(), histograms, cut);
    }

    private <R extends Reading<R>> Map<String, R> sumOfRuns(
            String kind, Function<OrderedMetrics, NamedTallies<RunSeries<R>>> series) {
        Map<String, R> sums = new TreeMap<>();
        for (OrderedMetrics log : logs) {
            NamedTallies<RunSeries<R>> ofLog = series.apply(log);
            noteIfCut(kind, ofLog);
            ofLog.byName().forEach((key, runs) -> sums.merge(RunKeys.name(key), runs.total(), Reading::plus));
        }
        return sums;
    }

    private SortedMap<String, Double> latest() {
        SortedMap<String, Double> values = new TreeMap<>();
        gauges.byName().forEach((name, latest) -> values.put(name, latest.value()));
        noteIfCut("gauges", gauges);
        return values;
    }

    private SortedMap<String, Distribution> durations() {
        Map<String, Histogram> repeated = new TreeMap<>();
        for (OrderedMetrics log : logs) {
            log.timers()
                    .byName()
                    .forEach((name, timer) -> timer.addTo(repeated.computeIfAbsent(name, added -> new Histogram())));
            noteIfCut("timers", log.timers());
        }
        SortedMap<String, Distribution> durations = new TreeMap<>();
        repeated.forEach((name, histogram) -> durations.put(name, Distribution.of(histogram)));
        Map<String, TimerTally> reported = timers.byName();
        reported.forEach((name, tally) -> {
            if (tally.ofTimer().count() > 0) {
                durations.put(name, Distribution.of(tally.ofTimer()));
            } else if (!hasTimerOfItsOwn(StageEvent.BY_NAME.get(name), reported)) {
                durations.put(name, Distribution.of(tally.ofStage()));
            }
        });
        RepeatedSeries.without(durations, summaries.ofTimers())
                .forEach((name, ofSummaries) -> durations.putIfAbsent(name, ofSummaries));
        noteIfCut("timers", timers);
        noteIfCut("timers", summaries.hasCutTimers());
        return durations;
    }

    private static boolean hasTimerOfItsOwn(StageEvent stage, Map<String, TimerTally> reported) {
        for (String name : stage.timers()) {
            if (reported.containsKey(name) && reported.get(name).ofTimer().count() > 0) {
                return true;
            }
        }
        return false;
    }

    private void noteIfCut(String kind, NamedTallies<?> tallies) {
        noteIfCut(kind, tallies.others() != null);
    }

    private void noteIfCut(String kind, boolean hasOthers) {
        if (hasOthers && !cut.contains(kind)) {
            cut.add(kind);
        }
    }
}
