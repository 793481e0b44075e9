/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.filter;

import java.util.ArrayList;
import java.util.List;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.status.StatusLogger;
import org.conv2d.logging.quality.Mode;
import org.conv2d.logging.quality.Notice;
import org.conv2d.logging.quality.QualityEngine;
import org.conv2d.logging.quality.RuleCounts;
import org.conv2d.logging.quality.RuleDefinition;
import org.conv2d.logging.quality.RuleSet;
import org.conv2d.logging.thread.SoftThreadLocal;

/**
 * The quality rules of a logger context and all they remember: one for its {@code <QualityFilter>} and its {@code
 * <Quality>} appenders, which outlives them when the context is configured anew. Thread-safe: judging takes no lock here,
 * changes take one.
 */
public final class QualityRules {

    private static final String KEY = QualityRules.class.getName();
    private static final Logger STATUS = StatusLogger.getLogger();

    private volatile Interest interest = Interest.NONE;
    private volatile QualityEngine engine;
    private final SoftThreadLocal<LastJudged> lastJudged = new SoftThreadLocal<>(LastJudged::new);
    private volatile int secondLines;
    private int filters;

    /** Of the filter that opened last. */
    private RuleMetrics metrics;

    QualityRules() {}

    /** The rules of a context, which are none as long as it has no {@code <QualityFilter>}. */
    public static QualityRules of(LoggerContext context) {
        QualityRules added = new QualityRules();
        Object known = context.putObjectIfAbsent(KEY, added);
        return known instanceof QualityRules rules ? rules : added;
    }

    /** Those of the context that a configuration is for; of the configuration alone when it is for none. */
    static QualityRules of(Configuration configuration) {
        LoggerContext context = configuration.getLoggerContext();
        return context == null ? new QualityRules() : of(context);
    }

    /** What each rule has done since it was first loaded, in the order of the rules. */
    public List<RuleCounts> counts() {
        QualityEngine current = engine;
        return current == null ? List.of() : current.counts();
    }

    /** What the rules look at. */
    Interest interest() {
        return interest;
    }

    /** Null as long as there is no filter. */
    QualityEngine engine() {
        return engine;
    }

    /** Whether an appender judges those events that did not pass the filter, so that it has to be told which did. */
    boolean hasSecondLine() {
        return secondLines > 0;
    }

    /** Whether an event may come to several such appenders. */
    boolean hasManySecondLines() {
        return secondLines > 1;
    }

    /** What the calling thread judged last in such an appender. */
    LastJudged lastJudged() {
        return lastJudged.get();
    }

    synchronized void addSecondLine() {
        secondLines++;
    }

    synchronized void removeSecondLine() {
        secondLines--;
    }

    /**
     * Starts a filter's use of the rules. Where rules are in force already, those that are unchanged go on with all they
     * know, and when a file cannot be read the old ones stay.
     *
     * @return what they do from now on, until another filter opens
     */
    synchronized RuleMetrics open(RuleSource source, Mode mode) {
        filters++;
        if (!take(source, mode) && engine == null) {
            engine = new QualityEngine(RuleSet.EMPTY, mode);
        }
        engine.mode(mode);
        if (mode == Mode.OFF) {
            interest = Interest.NONE;
        }
        if (metrics != null) {
            metrics.end();
        }
        metrics = new RuleMetrics(engine);
        return metrics;
    }

    /** Takes over what changed in the source; rules that are broken change nothing. */
    synchronized void reload(RuleSource source, Mode mode) {
        if (source.isChanged() && take(source, mode)) {
            STATUS.info("Quality rules were loaded again from {}", source);
        }
    }

    private boolean take(RuleSource source, Mode mode) {
        boolean first = engine == null;
        List<String> problems = new ArrayList<>();
        List<RuleDefinition> definitions = source.read(problems);
        RuleSet set = RuleSet.compile(definitions, System::getenv);
        problems.addAll(set.problems());
        for (String problem : problems) {
            STATUS.error("Quality rules: {}", problem);
        }
        if (!problems.isEmpty() && !first) {
            STATUS.error("Quality rules: the old rules stay in force until {} is mended", source);
            return false;
        }
        for (String warning : set.warnings()) {
            STATUS.warn("Quality rules: {}", warning);
        }
        if (first) {
            engine = new QualityEngine(set, mode);
        } else {
            engine.replace(set);
        }
        interest = mode == Mode.OFF ? Interest.NONE : Interest.of(definitions);
        return true;
    }

    /** What there is to tell by now. */
    List<Notice> tick(long epochMicros) {
        QualityEngine current = engine;
        return current == null ? List.of() : current.tick(epochMicros);
    }

    /** Ends a filter's use of the rules; returns what there is to tell when it was the last one. */
    synchronized List<Notice> close() {
        filters--;
        return lastNotices();
    }

    /** What there is to tell once all filters have ended; nothing before. */
    synchronized List<Notice> lastNotices() {
        return filters > 0 || engine == null ? List.of() : engine.close();
    }
}
