/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.analysis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.conv2d.logs.batch.BatchSource;
import org.conv2d.logs.input.InputException;
import org.conv2d.logs.input.InputPaths;
import org.conv2d.logs.input.Line;
import org.conv2d.logs.metrics.MetricsReportState;
import org.conv2d.logs.metrics.MetricsResult;
import org.conv2d.logs.metrics.MetricsState;
import org.conv2d.logs.record.RecordReader;
import org.conv2d.logs.scan.LogScan;
import org.conv2d.logs.scan.ScanResult;
import org.conv2d.logs.scan.ScanSettings;

/**
 * Gathers counters, gauges, timers and histograms that events report, by the rules of {@code conv2d-logs metrics}: the last
 * total of each run of a counter, the latest value of a gauge, the distribution of a timer's durations. Stateless.
 */
public final class MetricsAggregator {
    /** Room behind a line that readers may look at. */
    private static final int SLACK = 128;

    /** The metrics of events, which are taken for one log in this order. */
    public MetricsResult aggregateFromEvents(Iterable<LogEvent> events) {
        return aggregate(events.iterator());
    }

    /** The metrics of events as they come, in memory that does not grow with them. */
    public MetricsResult aggregateFromEvents(Stream<LogEvent> events) {
        return aggregate(events.sequential().iterator());
    }

    /**
     * The metrics of a file of whatever size, read by all processors.
     *
     * @throws IOException if there is no such file, or it cannot be read to its end
     */
    public MetricsResult aggregateFromFile(Path file) throws IOException {
        ScanResult<MetricsReportState> scan = LogScan.fold(
                List.of(BatchSource.unpacked(InputPaths.file(file))),
                MetricsReportState.QUERY,
                ScanSettings.ofThisMachine());
        if (!scan.outcome().problems().isEmpty()) {
            throw new InputException(scan.outcome().problems().get(0));
        }
        return scan.state().metrics(input -> false);
    }

    private static MetricsResult aggregate(Iterator<LogEvent> events) {
        MetricsState state = new MetricsState();
        RecordReader reader = new RecordReader(MetricsState.FIELDS);
        Line line = new Line();
        long offset = 0;
        while (events.hasNext()) {
            byte[] bytes = events.next().line().getBytes(StandardCharsets.UTF_8);
            long end = offset + bytes.length + 1;
            line.showPlain(Arrays.copyOf(bytes, bytes.length + SLACK), 0, bytes.length, 0, offset, end);
            if (reader.read(line)) {
                state.accept(reader.record());
            } else {
                state.pass(line);
            }
            offset = end;
        }
        return state.result(input -> false);
    }
}
