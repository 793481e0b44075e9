/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.issues;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.conv2d.logging.event.Severity;
import org.conv2d.logging.quality.Mode;
import org.conv2d.logging.quality.Notice;
import org.conv2d.logging.quality.QualityEngine;
import org.conv2d.logging.quality.Replay;
import org.conv2d.logging.quality.RuleCounts;
import org.conv2d.logging.quality.RuleSet;
import org.conv2d.logging.quality.Verdict;
import org.conv2d.logs.record.Field;
import org.conv2d.logs.record.FieldSelection;
import org.conv2d.logs.record.Level;
import org.conv2d.logs.record.LogRecord;
import org.conv2d.logs.select.ObjectView;

/**
 * Applies quality rules to the events of a finished log, in the order of its lines, and keeps what they would have raised.
 * For one thread. A line that a rule has raised is judged as it was logged, by {@code qa.original_level}.
 */
public final class RuleReplay implements Consumer<LogRecord> {
    private static final Field ORIGINAL_LEVEL = Field.of("qa.original_level");
    private static final int MOST_FINDINGS = 1_000;
    private static final int LONGEST_TEXT = 500;

    /** What must be held of an event. */
    public static final FieldSelection FIELDS = ObjectView.FIELDS.and(FieldSelection.of(ORIGINAL_LEVEL));

    /**
     * An event that a rule would have raised. Immutable.
     *
     * @param level to which it would have been raised, in the event line's words
     * @param epochMicros in microseconds since 1970, or {@link org.conv2d.logs.record.Timestamps#NONE}
     */
    public record Finding(
            String rule, String check, Level level, Level originalLevel, long epochMicros, long offset, String text) {}

    private final RuleSet rules;
    private final QualityEngine engine;
    private final Replay replay;
    private final ObjectView view = new ObjectView();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Long> notices = new LinkedHashMap<>();
    private final List<String> told = new ArrayList<>();
    private long raised;

    public RuleReplay(RuleSet rules) {
        this.rules = rules;
        this.engine = new QualityEngine(rules, Mode.ENFORCE);
        this.replay = new Replay(engine, this::take);
    }

    @Override
    public void accept(LogRecord record) {
        if (Notice.isOwnEvent(record.event())) {
            return;
        }
        view.show(record);
        String original = record.text(ORIGINAL_LEVEL);
        Level level = original == null ? record.level() : Level.of(original);
        view.severity(ObjectView.severity(level));
        Verdict verdict = replay.judge(view);
        if (!verdict.escalates()) {
            return;
        }
        raised++;
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new Finding(
                    verdict.rule(),
                    verdict.check(),
                    level(verdict.severity()),
                    level(verdict.originalSeverity()),
                    record.epochMicros(),
                    record.line().offset(),
                    text(verdict, record)));
        }
    }

    private static Level level(Severity severity) {
        return switch (severity) {
            case FATAL -> Level.CRITICAL;
            case ERROR -> Level.ERROR;
            case WARN -> Level.WARNING;
            case INFO -> Level.INFO;
            case DEBUG -> Level.DEBUG;
            case TRACE -> Level.TRACE;
        };
    }

    private static String text(Verdict verdict, LogRecord record) {
        CharSequence message = verdict.message();
        String text = message != null ? message.toString() : record.message();
        if (text == null) {
            text = record.event() == null ? verdict.check() : record.event();
        }
        return text.length() <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_TEXT))) + '…';
    }

    private void take(Notice notice) {
        notices.merge(notice.event(), 1L, Long::sum);
        boolean aboutRule =
                notice.event().equals(Notice.RULE_FAILED) || notice.event().equals(Notice.RULE_NOTICE);
        if ((aboutRule || notice.event().equals(Notice.HEARTBEAT)) && told.size() < MOST_FINDINGS) {
            told.add(notice.message());
        }
    }

    /** Ends the log: tells what is left. */
    public void close() {
        replay.close();
    }

    public RuleSet rules() {
        return rules;
    }

    /** What each rule has done. */
    public List<RuleCounts> counts() {
        return engine.counts();
    }

    /** How many events would have been raised. */
    public long raised() {
        return raised;
    }

    /** The first of them. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** What the rules had to tell beside that, in their words: heartbeats that were missed, rules that failed. */
    public List<String> told() {
        return List.copyOf(told);
    }

    /** How many notices of each kind there were. */
    public Map<String, Long> notices() {
        return Map.copyOf(notices);
    }
}
