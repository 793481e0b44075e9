/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.conv2d.logs.record.FieldMapping;
import org.conv2d.logs.record.Level;
import org.conv2d.logs.report.ReportTimes;
import org.conv2d.logs.select.Condition;
import org.conv2d.logs.select.EventCondition;
import org.conv2d.logs.select.LevelCondition;
import org.conv2d.logs.select.MappedFields;
import org.conv2d.logs.select.Moment;
import org.conv2d.logs.select.TimeCondition;
import picocli.CommandLine.Option;

/** Which events are asked for, by level, type and time. */
final class SelectionOptions {
    static final String DEFAULT_ZONE = "UTC";

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description = "Only events of this level or a worse one: DEBUG, INFO, WARNING, ERROR, CRITICAL.")
    String level;

    @Option(
            names = "--event",
            paramLabel = "TYPE",
            split = ",",
            description = "Only events of this type; several with commas, * for any characters.")
    List<String> events;

    @Option(names = "--since", paramLabel = "TIME", description = "Only events from then on: " + Moment.FORMS + ".")
    String since;

    @Option(names = "--until", paramLabel = "TIME", description = "Only events before then.")
    String until;

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            defaultValue = DEFAULT_ZONE,
            description = "The zone of times given and shown, such as Europe/Berlin (default: ${DEFAULT-VALUE}).")
    String timeZone;

    @Option(
            names = "--map",
            paramLabel = "NAME=FIELD",
            split = ",",
            description =
                    "The log's own fields for what is known under other names, such as level=sev,time=when; NAME is one of "
                            + FieldMapping.NAMES + ".")
    List<String> map;

    /** What they amount to at a moment. */
    Condition condition(Instant now) throws OptionException {
        ZoneId zone = zone();
        Condition condition = Condition.ANY;
        if (level != null) {
            condition = condition.and(new LevelCondition(level()));
        }
        if (events != null) {
            condition = condition.and(new EventCondition(events));
        }
        if (since != null || until != null) {
            Instant start = moment("--since", since, now, zone);
            Instant end = moment("--until", until, now, zone);
            if (start != null && end != null && !start.isBefore(end)) {
                throw new OptionException("--since must be before --until, was " + start + " and " + end);
            }
            condition = condition.and(TimeCondition.of(start, end));
        }
        return map == null ? condition : condition.and(new MappedFields(mapping()));
    }

    private FieldMapping mapping() throws OptionException {
        try {
            return FieldMapping.of(map);
        } catch (IllegalArgumentException mistake) {
            throw new OptionException("--map " + mistake.getMessage());
        }
    }

    /** How times are shown. */
    ReportTimes times() throws OptionException {
        return new ReportTimes(zone());
    }

    private Level level() throws OptionException {
        Level known = Level.of(level);
        if (known == null) {
            throw new OptionException(
                    "--level must be TRACE, DEBUG, INFO, WARNING, ERROR or CRITICAL, was '" + level + "'");
        }
        return known;
    }

    private static Instant moment(String option, String text, Instant now, ZoneId zone) throws OptionException {
        try {
            return text == null ? null : Moment.parse(text, now, zone);
        } catch (IllegalArgumentException none) {
            throw new OptionException(option + ' ' + none.getMessage());
        }
    }

    private ZoneId zone() throws OptionException {
        if (timeZone.equals(DEFAULT_ZONE)) {
            return ZoneOffset.UTC; // without the table of all zones, which takes its time
        }
        try {
            return ZoneId.of(timeZone).normalized();
        } catch (DateTimeException unknown) {
            throw new OptionException(
                    "--time-zone must be a zone like UTC, Europe/Berlin or +02:00, was '" + timeZone + "'");
        }
    }
}
