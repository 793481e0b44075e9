/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.filter;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.core.Filter;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.Node;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.PluginBuilderFactory;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.ReusableMessageFactory;
import org.apache.logging.log4j.spi.StandardLevel;
import org.apache.logging.log4j.util.MessageSupplier;
import org.apache.logging.log4j.util.Supplier;
import org.conv2d.logging.metrics.MetricsSnapshot;
import org.conv2d.logging.metrics.MetricsSource;
import org.conv2d.logging.metrics.SnapshotBuilder;
import org.conv2d.logging.thread.SoftThreadLocal;

/**
 * Raises events that quality rules find more serious than whoever logged them: {@code <QualityFilter
 * rules="classpath:conv2d/quality-rules.yaml"/>}, the last filter of the configuration. An event to be raised is logged
 * again at its new level, and the call it came with is denied, so it reaches every appender once, before any level can
 * swallow it. Thread-safe. Allocates nothing for events that are not raised.
 *
 * <p>Attributes: see {@link QualityFilterBuilder}.
 */
@Plugin(name = "QualityFilter", category = Node.CATEGORY, elementType = Filter.ELEMENT_TYPE, printObject = true)
public final class QualityFilter extends TextFilter implements MetricsSource {

    /*
     * What a call costs that no rule names: a read of `interest`, and for a typed event one look at a hash set. Text
     * without a map behind it is turned away by its level alone. Only what a rule looks at is read as a view.
     */

    private final QualityOptions options;
    private final Configuration configuration;
    private final QualityRules rules;
    private final NoticeLog notices;
    private final SoftThreadLocal<ThreadJudge> judges;
    private final AtomicBoolean failed = new AtomicBoolean();
    private final AtomicBoolean misplaced = new AtomicBoolean();
    private volatile Future<?> task;
    private volatile RuleMetrics metrics;
    private int ticks;

    QualityFilter(Configuration configuration, QualityOptions options) {
        this.options = options;
        this.configuration = configuration;
        rules = QualityRules.of(configuration);
        notices = new NoticeLog(configuration);
        judges = new SoftThreadLocal<>(() -> new ThreadJudge(options.contextNumbers()));
    }

    @PluginBuilderFactory
    public static QualityFilterBuilder newBuilder() {
        return new QualityFilterBuilder();
    }

    @Override
    public void start() {
        metrics = rules.open(options.source(), options.mode());
        super.start();
        task = configuration.getScheduler().scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    /** Comes before any appender is stopped, so what is told last still gets through. */
    @Override
    public boolean stop(long timeout, TimeUnit unit) {
        setStopping();
        Future<?> scheduled = task;
        if (scheduled != null) {
            scheduled.cancel(false);
            task = null;
            notices.log(rules.close());
        }
        setStopped();
        return true;
    }

    /** What each rule has done: counters {@code quality_evaluated} and so on, by {@code rule}. */
    @Override
    public MetricsSnapshot snapshot() {
        RuleMetrics current = metrics;
        return current == null ? new SnapshotBuilder().build() : current.snapshot();
    }

    private void tick() {
        try {
            notices.log(rules.tick(ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now())));
            if (options.watchSeconds() > 0 && ++ticks % options.watchSeconds() == 0) {
                rules.reload(options.source(), options.mode());
            }
        } catch (Throwable failure) {
            report(failure);
        }
    }

    private void report(Throwable failure) {
        if (failed.compareAndSet(false, true)) {
            LOGGER.error("QualityFilter: events pass without being judged; told once", failure);
        }
    }

    private static boolean isEnabled(Logger logger, Level level) {
        return logger.getLevel().intLevel() >= level.intLevel();
    }

    /** A logger that is off stays so. */
    private static boolean isOff(Logger logger) {
        return logger.getLevel().intLevel() == StandardLevel.OFF.intLevel();
    }

    private Finding judge(Logger logger, Level level, Marker marker, Object logged, Throwable thrown) {
        if (isOff(logger)) {
            return Finding.NOT_JUDGED;
        }
        try {
            return judges.get().judge(rules.engine(), logger.getName(), level, marker, logged, thrown);
        } catch (Throwable failure) {
            report(failure);
            return Finding.NOT_JUDGED;
        }
    }

    /** Whether an event has to be logged again, with what was found. */
    private boolean isToBeMarked(Logger logger, Level level, Finding finding) {
        return finding.raises() || finding.judged() && rules.hasSecondLine() && isEnabled(logger, level);
    }

    private boolean isLookedAt(Object logged, Level level) {
        try {
            return rules.interest().in(EventTypes.of(logged), level);
        } catch (Throwable failure) {
            return true;
        }
    }

    @Override
    public Result filter(Logger logger, Level level, Marker marker, Message message, Throwable thrown) {
        if (message == null || rules.interest() == Interest.NONE || !isLookedAt(message, level)) {
            return Result.NEUTRAL;
        }
        return message(logger, level, marker, message, thrown);
    }

    private Result message(Logger logger, Level level, Marker marker, Message message, Throwable thrown) {
        Finding finding = judge(logger, level, marker, message, thrown);
        return isToBeMarked(logger, level, finding)
                ? Call.again(logger, level, marker, message, thrown, finding, true)
                : Result.NEUTRAL;
    }

    @Override
    public Result filter(Logger logger, Level level, Marker marker, Object object, Throwable thrown) {
        if (object == null) {
            return question(logger, level, marker);
        }
        if (!rules.interest().in(level)) {
            return Result.NEUTRAL;
        }
        if (object instanceof Supplier<?> || object instanceof MessageSupplier) {
            return supplied(logger, level, marker, object, thrown);
        }
        if (!isLookedAt(object, level)) {
            return Result.NEUTRAL;
        }
        Message message = Messages.of(logger, object);
        Finding finding = judge(logger, level, marker, object, thrown);
        if (!isToBeMarked(logger, level, finding)) {
            ReusableMessageFactory.release(message);
            return Result.NEUTRAL;
        }
        return Call.again(logger, level, marker, message, thrown, finding, true);
    }

    /**
     * A lambda says what it is only when it is called, and it may be called only once; so the event is logged from here,
     * whatever it is.
     */
    private Result supplied(Logger logger, Level level, Marker marker, Object supplier, Throwable thrown) {
        boolean enabled = isEnabled(logger, level);
        if (!enabled && (!level.isMoreSpecificThan(options.evaluateFrom()) || isOff(logger))) {
            return Result.NEUTRAL;
        }
        Message message;
        try {
            message = Messages.ofSupplier(logger, supplier);
        } catch (Throwable failure) {
            if (enabled) {
                throw failure;
            }
            return Result.DENY; // without rules it would not have been called
        }
        Throwable effective = thrown == null ? message.getThrowable() : thrown;
        Finding finding =
                !isLookedAt(message, level) ? Finding.NOT_JUDGED : judge(logger, level, marker, message, effective);
        if (finding.raises() || enabled) {
            return Call.again(logger, level, marker, message, effective, finding, isToBeMarked(logger, level, finding));
        }
        ReusableMessageFactory.release(message);
        return Result.DENY;
    }

    @Override
    Result question(Logger logger, Level level, Marker marker) {
        boolean yes = level.isMoreSpecificThan(options.enabledFrom())
                && marker == null
                && rules.interest().in(level)
                && !isOff(logger);
        return yes ? Result.ACCEPT : Result.NEUTRAL;
    }

    @Override
    Result text(Logger logger, Level level, Marker marker, String format, Object[] parameters) {
        try {
            if (!rules.interest().in(EventTypes.ofLast(parameters), level)) {
                return Result.NEUTRAL;
            }
        } catch (Throwable failure) {
            report(failure);
        }
        if (parameters.length == 0 && format.contains("{}")) {
            return Result.NEUTRAL; // its values come from suppliers, which nobody has seen yet
        }
        Throwable thrown = Messages.thrown(format, parameters);
        Object[] own = thrown == null ? parameters : Arrays.copyOf(parameters, parameters.length - 1);
        Message message = Messages.of(logger, format, own);
        Finding finding;
        try {
            finding = judge(logger, level, marker, message, thrown);
        } finally {
            ReusableMessageFactory.release(message);
        }
        return isToBeMarked(logger, level, finding)
                ? Call.again(logger, level, marker, format, parameters, finding)
                : Result.NEUTRAL;
    }

    @Override
    boolean passes(Level level, Object beforeLast, Object last) {
        Interest interest = rules.interest();
        if (interest.inAny(level)) {
            return false;
        }
        Object mapped = last instanceof Throwable ? beforeLast : last;
        return !EventTypes.mayHaveType(mapped) || !interest.in(level);
    }

    @Override
    public Result filter(LogEvent event) {
        if (misplaced.compareAndSet(false, true)) {
            LOGGER.error("QualityFilter does nothing in a logger or an appender: put it into <Filters> of the"
                    + " <Configuration>, and <Quality> around an appender");
        }
        return Result.NEUTRAL;
    }
}
