/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conv2d.logs.tally.NamedTallies;

/** Puts together what {@link MetricsState} has gathered, over all runs and logs. */
final class MetricsCollection {
    private final NamedTallies<LatestValue> gauges;
    private final NamedTallies<TimerTally> timers;
    private final SummaryStates summaries;
    private final Collection<OrderedMetrics> logs;
    private final List<String> cut = new ArrayList<>();
    private final SortedSet<String> tooWide = new TreeSet<>();

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
        SortedMap<String, CounterReading> ofEvents = new TreeMap<>();
        SortedMap<String, CounterReading> ofSummaries = new TreeMap<>();
        SortedMap<String, HistogramReading> pooled = new TreeMap<>();
        for (OrderedMetrics log : logs) {
            addRuns("counters", log.counters(), ofEvents);
            addRuns("counters", log.summaryCounters(), ofSummaries);
            addRuns("histograms", log.histograms(), pooled);
        }
        for (Map.Entry<String, CounterReading> sum : ofEvents.entrySet()) {
            counters.put(sum.getKey(), sum.getValue().total().doubleValue());
        }
        for (Map.Entry<String, CounterReading> sum : ofSummaries.entrySet()) {
            double total = sum.getValue().total().doubleValue();
            Double known = counters.get(sum.getKey());
            counters.put(sum.getKey(), known == null ? total : Math.max(known, total));
        }
        SortedMap<String, Distribution> histograms = new TreeMap<>();
        for (Map.Entry<String, HistogramReading> sum : pooled.entrySet()) {
            histograms.put(sum.getKey(), sum.getValue().distribution());
        }
        SummaryPool further = summaries.ofHistograms();
        histograms.putAll(further.distributions());
        tooWide.addAll(further.tooWide());
        noteIfCut("histograms", summaries.hasCutHistograms());
        return new MetricsResult(counters, latest(), durations(), histograms, cut, List.copyOf(tooWide));
    }

    /** Adds what the runs of a log come to, by the metric's name. */
    private <R extends Reading<R>> void addRuns(String kind, NamedTallies<RunSeries<R>> series, Map<String, R> sums) {
        noteIfCut(kind, series);
        for (Map.Entry<String, RunSeries<R>> runs : series.byName().entrySet()) {
            String name = RunKeys.name(runs.getKey());
            R known = sums.get(name);
            R total = runs.getValue().total();
            sums.put(name, known == null ? total : known.plus(total));
        }
    }

    private SortedMap<String, Double> latest() {
        SortedMap<String, Double> values = new TreeMap<>();
        for (Map.Entry<String, LatestValue> latest : gauges.byName().entrySet()) {
            values.put(latest.getKey(), latest.getValue().value());
        }
        noteIfCut("gauges", gauges);
        return values;
    }

    private SortedMap<String, Distribution> durations() {
        HistogramSums repeated = new HistogramSums();
        for (OrderedMetrics log : logs) {
            for (Map.Entry<String, RepeatedTimer> timer : log.timers().byName().entrySet()) {
                timer.getValue().addTo(repeated.of(timer.getKey()));
            }
            noteIfCut("timers", log.timers());
        }
        SortedMap<String, Distribution> durations = repeated.distributions();
        Map<String, TimerTally> reported = timers.byName();
        for (Map.Entry<String, TimerTally> timer : reported.entrySet()) {
            String name = timer.getKey();
            TimerTally tally = timer.getValue();
            if (tally.ofTimer().count() > 0) {
                durations.put(name, Distribution.of(tally.ofTimer()));
            } else if (!hasTimerOfItsOwn(StageEvent.BY_NAME.get(name), reported)) {
                durations.put(name, Distribution.of(tally.ofStage()));
            }
        }
        SummaryPool further = summaries.ofTimers();
        tooWide.addAll(further.tooWide());
        Map<String, Distribution> ofSummaries = RepeatedSeries.without(durations, further.distributions());
        for (Map.Entry<String, Distribution> timer : ofSummaries.entrySet()) {
            durations.putIfAbsent(timer.getKey(), timer.getValue());
        }
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
