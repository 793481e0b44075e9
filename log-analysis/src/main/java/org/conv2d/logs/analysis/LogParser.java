/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.conv2d.logs.batch.BatchSource;
import org.conv2d.logs.input.InputPaths;
import org.conv2d.logs.input.LogSource;
import org.conv2d.logs.select.Moment;

/**
 * Reads events from logs, compressed or not, in all formats that the command line knows; lines that are no events are passed
 * over and told to whoever wants to know. Immutable, thread-safe.
 */
public final class LogParser {
    private final ZoneId zone;
    private final Consumer<RejectedLine> rejected;

    /** A parser that takes times without zone for UTC. */
    public LogParser() {
        this(ZoneOffset.UTC, line -> {});
    }

    /**
     * A parser.
     *
     * @param zone of bounds of a time range that name none
     * @param rejected is told of lines that are no events, by the thread that reads
     */
    public LogParser(ZoneId zone, Consumer<RejectedLine> rejected) {
        this.zone = Objects.requireNonNull(zone, "zone");
        this.rejected = Objects.requireNonNull(rejected, "rejected");
    }

    /**
     * All events of a file, which have to fit into memory: some kilobytes for each. Use {@link #stream} for a large one.
     *
     * @throws IOException if there is no such file, or it cannot be read to its end
     */
    public List<LogEvent> parseFile(Path file) throws IOException {
        try (Stream<LogEvent> events = stream(file)) {
            return events.collect(Collectors.toUnmodifiableList());
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    /**
     * The events of a file one after the other, in memory that does not grow with it. The stream must be closed; it throws
     * {@link UncheckedIOException} if the file cannot be read to its end.
     *
     * @throws IOException if there is no such file, or it is no text in UTF-8
     */
    public Stream<LogEvent> stream(Path file) throws IOException {
        LogSource source = BatchSource.unpacked(InputPaths.file(file));
        EventIterator events = new EventIterator(file, source.open(), rejected);
        return StreamSupport.stream(events, false).onClose(events::close);
    }

    /** Those events that a condition holds for, in their order; see {@link EventFilter}. */
    public List<LogEvent> filterEvents(Collection<LogEvent> events, Predicate<LogEvent> condition) {
        return events.stream().filter(condition).toList();
    }

    /**
     * Events from {@code start} on and before {@code end}; those without a timestamp are left out.
     *
     * @param start a moment as the command line takes them ({@code 2024-01-15T10:00:00}, with or without a zone, {@code -1h},
     *     {@code today}), or null for the beginning of all time
     * @param end likewise, or null for its end
     * @throws IllegalArgumentException if a bound is no moment, saying which are
     */
    public List<LogEvent> filterTimeRange(Collection<LogEvent> events, String start, String end) {
        Instant now = Instant.now();
        return filterTimeRange(events, moment("start", start, now), moment("end", end, now));
    }

    /** Events from {@code start} on and before {@code end}, either of which may be null. */
    public List<LogEvent> filterTimeRange(Collection<LogEvent> events, Instant start, Instant end) {
        return filterEvents(
                events,
                event -> event.timestamp() != null
                        && (start == null || !event.timestamp().isBefore(start))
                        && (end == null || event.timestamp().isBefore(end)));
    }

    private Instant moment(String name, String text, Instant now) {
        try {
            return text == null ? null : Moment.parse(text, now, zone);
        } catch (IllegalArgumentException none) {
            throw new IllegalArgumentException(name + ' ' + none.getMessage(), none);
        }
    }
}
